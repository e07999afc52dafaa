'use client';

import { useQuery } from '@tanstack/react-query';
import {
  deleteResume,
  getResume,
  getResumeText,
  listResumes,
  reExtractResume,
  setPrimaryResume,
  updateResume,
} from '@/api/gen/sdk.gen';
import type { ResumeChanges, ResumeDto } from '@/api/gen/types.gen';
import { invalidate } from '@/api/query-client';
import { type Upload, upload } from '@/api/upload';
import { usePrimaryCrud } from '@/hooks/use-crud';
import { notifyError } from '@/lib/notify';

const resumes = {
  key: 'resumes',
  shownIn: ['job-profiles'],
  list: (cursor: string | undefined, signal: AbortSignal) => listResumes({ query: { cursor }, signal }),
  get: (id: string, signal: AbortSignal) => getResume({ path: { id }, signal }),
  create: (file: Upload) => upload<ResumeDto>('/api/v1/resumes', file),
  update: (id: string, body: ResumeChanges) => updateResume({ path: { id }, body }),
  remove: (id: string) => deleteResume({ path: { id }, keepalive: true }),
  setPrimary: (id: string) => setPrimaryResume({ path: { id }, keepalive: true }),
  isUnsettled: ({ file }: ResumeDto) => file.textStatus === 'pending',
};

export function useResumes() {
  return { ...usePrimaryCrud(resumes), readAgain };
}

/** The text of a resume, and how reading it went. */
export function useResumeText(id: string) {
  return useQuery({
    queryKey: [resumes.key, 'text', id],
    queryFn: ({ signal }) => getResumeText({ path: { id }, signal }),
    refetchInterval: ({ state: { data } }) => (data?.status === 'pending' ? 1_000 : false),
  });
}

async function readAgain({ id, name }: ResumeDto) {
  try {
    await reExtractResume({ path: { id } });
  } catch (error) {
    notifyError(`“${name}” could not be read again`, error);
  }
  await invalidate([resumes.key]);
}
