import type { InfiniteData } from '@tanstack/react-query';
import type { JobStatus, JobSummaryDto, ListJobsData, PageOfJobSummaryDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';

type JobSort = NonNullable<NonNullable<ListJobsData['query']>['sort']>;

export interface JobFilter {
  q?: string;
  status?: JobStatus[];
  minScore?: number;
  remote?: boolean;
  postedWithinHours?: number;
  deleted?: boolean;
  sort?: JobSort;
}

type Pages = InfiniteData<PageOfJobSummaryDto>;

export const jobKeys = {
  all: ['jobs'] as const,
  lists: ['jobs', 'list'] as const,
  list: (filter: JobFilter) => ['jobs', 'list', filter] as const,
  stats: ['jobs', 'stats'] as const,
  any: (like: object) => ['jobs', 'any', like] as const,
  insights: ['jobs', 'insights'] as const,
  planned: (time: object) => ['jobs', 'planned', time] as const,
  detail: (id: string) => ['jobs', 'detail', id] as const,
  history: (id: string) => ['jobs', 'history', id] as const,
};

/** Lists as they were, to go back to when the server refuses. */
export type KnownLists = ReturnType<typeof knownLists>;

export function knownLists() {
  return queryClient.getQueriesData<Pages>({ queryKey: jobKeys.lists });
}

export function restoreLists(lists: KnownLists) {
  for (const [key, pages] of lists) queryClient.setQueryData(key, pages);
}

/**
 * Takes jobs out of the lists they do not belong to, and puts them on top of those they come to. Where they can go from there
 * is known when the server has answered.
 */
export function placeInLists(jobs: readonly JobSummaryDto[]) {
  const placed = jobs.map((job) => ({ ...job, nextStatuses: [] }));
  const ids = new Set(jobs.map(({ id }) => id));
  for (const [key, pages] of knownLists()) {
    const admitted = (key[2] as JobFilter).status;
    if (pages === undefined) continue;
    if (admitted === undefined) changeItems(key, pages, (job) => placed.find(({ id }) => id === job.id) ?? job);
    else
      prepend(
        key,
        without(pages, ids),
        placed.filter(({ status }) => admitted.includes(status)),
      );
  }
}

export function takeOutOfLists(ids: ReadonlySet<string>) {
  for (const [key, pages] of knownLists()) if (pages) queryClient.setQueryData(key, without(pages, ids));
}

/** For jobs that are no longer there: whoever still looks at one is not told that it is missing before they have left. */
export function forgetJobs(ids: readonly string[]) {
  for (const id of ids)
    for (const queryKey of [jobKeys.detail(id), jobKeys.history(id)]) queryClient.removeQueries({ queryKey });
}

function without(pages: Pages, ids: ReadonlySet<string>): Pages {
  return mapPages(pages, (items) => items.filter(({ id }) => !ids.has(id)));
}

function prepend(key: readonly unknown[], pages: Pages, jobs: JobSummaryDto[]) {
  queryClient.setQueryData(
    key,
    mapPages(pages, (items, page) => (page === 0 ? [...jobs, ...items] : items)),
  );
}

function changeItems(key: readonly unknown[], pages: Pages, change: (job: JobSummaryDto) => JobSummaryDto) {
  queryClient.setQueryData(
    key,
    mapPages(pages, (items) => items.map(change)),
  );
}

function mapPages(pages: Pages, change: (items: JobSummaryDto[], page: number) => JobSummaryDto[]): Pages {
  return { ...pages, pages: pages.pages.map((page, index) => ({ ...page, items: change(page.items, index) })) };
}
