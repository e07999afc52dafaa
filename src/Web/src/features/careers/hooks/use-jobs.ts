'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getJob, getJobHistory, getJobInsights, getJobStats, listJobs } from '@/api/gen/sdk.gen';
import { byCursor } from '@/api/paging';
import { type JobFilter, jobKeys } from '@/features/careers/api/job-cache';

export function useJobs(filter: JobFilter, limit: number) {
  const highlights = filter.q === undefined ? undefined : true;
  const query = useInfiniteQuery({
    queryKey: jobKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      listJobs({ query: { ...filter, highlights, limit, cursor: pageParam }, signal }),
    ...byCursor,
    placeholderData: keepPreviousData,
  });
  const jobs = query.data?.pages.flatMap((page) => page.items) ?? [];
  // Behind the best matches comes no other page.
  const isCut = filter.sort === 'relevance' && !query.hasNextPage && jobs.length >= limit;
  return { query, jobs, isCut };
}

export function useJobStats() {
  return useQuery({ queryKey: jobKeys.stats, queryFn: ({ signal }) => getJobStats({ signal }) });
}

export function useJobInsights() {
  return useQuery({ queryKey: jobKeys.insights, queryFn: ({ signal }) => getJobInsights({ signal }) });
}

/** Those that something is planned for in a time, or ever; the next first. */
export function usePlannedJobs(time: { nextActionFrom?: string; nextActionTo?: string }) {
  const query = useInfiniteQuery({
    queryKey: jobKeys.planned(time),
    queryFn: ({ pageParam, signal }) =>
      listJobs({ query: { sort: 'next_action', limit: 100, ...time, cursor: pageParam }, signal }),
    ...byCursor,
    placeholderData: keepPreviousData,
  });
  return { query, jobs: query.data?.pages.flatMap((page) => page.items) ?? [] };
}

/** Whether there are jobs like this; false while nobody knows. At most one is asked for. */
export function useAnyJob(like: { source?: string[]; deleted?: boolean }): boolean {
  const { data } = useQuery({
    queryKey: jobKeys.any(like),
    queryFn: ({ signal }) => listJobs({ query: { ...like, limit: 1 }, signal }),
  });
  return data !== undefined && data.items.length > 0;
}

export function useJob(id: string) {
  return useQuery({ queryKey: jobKeys.detail(id), queryFn: ({ signal }) => getJob({ path: { id }, signal }) });
}

export function useJobHistory(id: string) {
  return useQuery({ queryKey: jobKeys.history(id), queryFn: ({ signal }) => getJobHistory({ path: { id }, signal }) });
}
