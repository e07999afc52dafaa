'use client';

import { useQuery } from '@tanstack/react-query';
import {
  createJobProfile,
  deleteJobProfile,
  getJobProfile,
  listJobProfiles,
  listProjects,
  listResumes,
  listStories,
  setDefaultJobProfile,
  updateJobProfile,
} from '@/api/gen/sdk.gen';
import type { CreateJobProfile, JobProfileChanges, JobProfileDto } from '@/api/gen/types.gen';
import { usePrimaryCrud } from '@/hooks/use-crud';

const everything = { limit: 100 };

const profiles = {
  key: 'job-profiles',
  rank: 'the default',
  list: async (cursor: string | undefined, signal: AbortSignal) => {
    const { items, nextCursor } = await listJobProfiles({ query: { cursor }, signal });
    return { items: items.map(ranked), nextCursor };
  },
  get: (id: string, signal: AbortSignal) => getJobProfile({ path: { id }, signal }),
  create: (body: CreateJobProfile) => createJobProfile({ body }),
  update: (id: string, body: JobProfileChanges) => updateJobProfile({ path: { id }, body }),
  remove: (id: string) => deleteJobProfile({ path: { id }, keepalive: true }),
  setPrimary: (id: string) => setDefaultJobProfile({ path: { id }, keepalive: true }),
};

export const useJobProfiles = () => usePrimaryCrud(profiles);

/** A profile as it is now, null for a new one, and what it can name. */
export function useProfileForm(id: string | null) {
  return useQuery({
    queryKey: [profiles.key, 'form', id],
    queryFn: async ({ signal }) => {
      const [profile, resumes, stories, projects] = await Promise.all([
        id === null ? null : profiles.get(id, signal),
        listResumes({ query: everything, signal }),
        listStories({ query: everything, signal }),
        listProjects({ query: everything, signal }),
      ]);
      return { profile, links: { resumes: resumes.items, stories: stories.items, projects: projects.items } };
    },
    staleTime: 0,
    gcTime: 0,
  });
}

const ranked = (profile: JobProfileDto) => ({ ...profile, isPrimary: profile.isDefault });
