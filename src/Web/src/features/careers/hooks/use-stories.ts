'use client';

import { createStory, deleteStory, getStory, listStories, setPrimaryStory, updateStory } from '@/api/gen/sdk.gen';
import type { CreateStory, StoryChanges } from '@/api/gen/types.gen';
import { useCrudItem, usePrimaryCrud } from '@/hooks/use-crud';

const stories = {
  key: 'stories',
  shownIn: ['job-profiles'],
  list: (cursor: string | undefined, signal: AbortSignal) => listStories({ query: { cursor }, signal }),
  get: (id: string, signal: AbortSignal) => getStory({ path: { id }, signal }),
  create: (body: CreateStory) => createStory({ body }),
  update: (id: string, body: StoryChanges) => updateStory({ path: { id }, body }),
  remove: (id: string) => deleteStory({ path: { id }, keepalive: true }),
  setPrimary: (id: string) => setPrimaryStory({ path: { id }, keepalive: true }),
};

export const useStories = () => usePrimaryCrud(stories);

export const useStory = (id: string | null) => useCrudItem(stories, id);
