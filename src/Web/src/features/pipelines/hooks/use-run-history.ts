'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getPipelineStats, listPipelineRuns } from '@/api/gen/sdk.gen';
import type { PipelineRunStatus, PipelineSource } from '@/api/gen/types.gen';
import { byCursor } from '@/api/paging';
import { pipelineKeys } from '@/features/pipelines/api/pipeline-keys';
import { isLive } from '@/features/pipelines/lib/run-frames';

const lookEvery = 3_000;

export interface RunFilter {
  pipeline?: string;
  status?: PipelineRunStatus;
  source?: PipelineSource;
  /** Those of that many days until now. */
  days?: number;
}

const day = 86_400_000;

/** Looked at again and again for as long as something in it goes on. */
export function useRunHistory({ days, ...filter }: RunFilter) {
  return useInfiniteQuery({
    queryKey: pipelineKeys.runList({ ...filter, days }),
    queryFn: ({ pageParam, signal }) => {
      const from = days === undefined ? undefined : new Date(Date.now() - days * day).toISOString();
      return listPipelineRuns({ query: { ...filter, from, cursor: pageParam }, signal });
    },
    ...byCursor,
    placeholderData: keepPreviousData,
    // Runs come from the assistant and from schedules too.
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => isLive(status))) ? lookEvery : false,
  });
}

export function usePipelineStats() {
  return useQuery({
    queryKey: pipelineKeys.stats,
    queryFn: ({ signal }) => getPipelineStats({ signal }),
    staleTime: 0,
  });
}
