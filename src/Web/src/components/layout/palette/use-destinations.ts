'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listConversations, listJobs, listPipelineRuns, listResumes, listStories } from '@/api/gen/sdk.gen';
import { routes } from '@/lib/routes';
import { called, type Destination, pages } from './palette-destinations';

const perGroup = 5;
const looked = 100;
const fresh = 30_000;

/** What the words may mean: pages, and what its person has. Without words, pages and what was last talked about. */
export function useDestinations(words: string) {
  const recent = useQuery({
    queryKey: ['palette', 'recent'],
    queryFn: ({ signal }) => readRecent(signal),
    staleTime: fresh,
  });
  const jobs = useQuery({
    queryKey: ['palette', 'jobs', words],
    queryFn: ({ signal }) => readJobs(words, signal),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    staleTime: fresh,
  });
  const kept = recent.data ?? [];
  const groups = [pages, ...kept].map((group) =>
    called(words, group, words === '' && group === pages ? pages.length : perGroup),
  );
  const destinations = words === '' ? groups.flat() : [...(jobs.data ?? []), ...groups.flat()];
  return { destinations, isSearching: recent.isPending || (words !== '' && jobs.isFetching) };
}

async function readJobs(words: string, signal: AbortSignal): Promise<Destination[]> {
  const { items } = await listJobs({ query: { q: words, limit: perGroup }, signal });
  return items.map(({ id, title, company }) => ({ id, group: 'Jobs', title, detail: company, path: routes.job(id) }));
}

async function readRecent(signal: AbortSignal): Promise<Destination[][]> {
  const query = { limit: looked };
  const [conversations, resumes, stories, runs] = await Promise.all([
    listConversations({ query, signal }),
    listResumes({ query, signal }),
    listStories({ query, signal }),
    listPipelineRuns({ query, signal }),
  ]);
  return [
    conversations.items.map(({ id, title }) => ({
      id,
      group: 'Conversations',
      title: title ?? 'New chat',
      path: routes.conversation(id),
      conversation: id,
    })),
    resumes.items.map(({ id, name }) => ({ id, group: 'Resumes', title: name, path: routes.resumes })),
    stories.items.map(({ id, name }) => ({ id, group: 'Stories', title: name, path: routes.stories })),
    runs.items.map(({ id, pipeline, status }) => ({
      id,
      group: 'Runs',
      title: pipeline.replaceAll('_', ' '),
      detail: status.replaceAll('_', ' '),
      path: routes.pipelineRun(id),
    })),
  ];
}
