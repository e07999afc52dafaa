'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getPipelineStats, listPipelineRuns } from '@/api/gen/sdk.gen';
import type { PipelineRunStatus } from '@/api/gen/types.gen';
import { byCursor } from '@/api/paging';
import { pipelineKeys } from '@/features/pipelines/api/pipeline-keys';
import { isLive } from '@/features/pipelines/lib/run-frames';

const lookEvery = 3_000;

interface RunFilter {
  pipeline?: string;
  status?: PipelineRunStatus;
}

/** Looked at again and again for as long as something in it goes on. */
export function useRunHistory(filter: RunFilter) {
  return useInfiniteQuery({
    queryKey: pipelineKeys.runList(filter),
    queryFn: ({ pageParam, signal }) => listPipelineRuns({ query: { ...filter, cursor: pageParam }, signal }),
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
