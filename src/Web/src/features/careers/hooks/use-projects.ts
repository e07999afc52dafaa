'use client';

import { useQuery } from '@tanstack/react-query';
import {
  createProject,
  deleteProject,
  getProject,
  getProjectText,
  listProjects,
  updateProject,
} from '@/api/gen/sdk.gen';
import type { CreateProject, ProjectChanges, ProjectDto, ProjectSummaryDto } from '@/api/gen/types.gen';
import { invalidate } from '@/api/query-client';
import { type Upload, upload } from '@/api/upload';
import { useCrud, useCrudItem } from '@/hooks/use-crud';

const projects = {
  key: 'projects',
  shownIn: ['job-profiles'],
  list: (cursor: string | undefined, signal: AbortSignal) => listProjects({ query: { cursor }, signal }),
  get: (id: string, signal: AbortSignal) => getProject({ path: { id }, signal }),
  create: (body: CreateProject) => createProject({ body }),
  update: (id: string, body: ProjectChanges) => updateProject({ path: { id }, body }),
  remove: (id: string) => deleteProject({ path: { id }, keepalive: true }),
  isUnsettled: ({ file }: ProjectSummaryDto) => file?.textStatus === 'pending',
};

export function useProjects() {
  return { ...useCrud(projects), uploadProject };
}

export const useProject = (id: string | null) => useCrudItem(projects, id);

/** What the file of a project says. */
export function useProjectText(id: string) {
  return useQuery({
    queryKey: [projects.key, 'text', id],
    queryFn: ({ signal }) => getProjectText({ path: { id }, signal }),
    refetchInterval: ({ state: { data } }) => (data?.status === 'pending' ? 1_000 : false),
  });
}

async function uploadProject(file: Upload): Promise<void> {
  await upload<ProjectDto>('/api/v1/projects/upload', file);
  await invalidate([projects.key]);
}
