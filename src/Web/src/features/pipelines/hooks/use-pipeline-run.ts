'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getPipelineRun } from '@/api/gen/sdk.gen';
import type { PipelineRunDetailDto } from '@/api/gen/types.gen';
import { refreshNotifications } from '@/api/notifications';
import { invalidate, queryClient } from '@/api/query-client';
import { pipelineKeys } from '@/features/pipelines/api/pipeline-keys';
import { followRun } from '@/features/pipelines/api/run-events';
import { applyFrame, isLive } from '@/features/pipelines/lib/run-frames';

/** A run with all that is kept of it; null asks for none. */
export function usePipelineRun(id: string | null) {
  return useQuery({
    queryKey: pipelineKeys.run(id ?? ''),
    queryFn: ({ signal }) => getPipelineRun({ path: { id: id ?? '' }, signal }),
    enabled: id !== null,
  });
}

/** The same while it happens. The server tells all of it again to whoever comes late. */
export function useLivePipelineRun(id: string) {
  const query = usePipelineRun(id);
  const status = query.data?.run.status;
  const isFollowed = status !== undefined && isLive(status);

  useEffect(() => {
    if (!isFollowed) return;
    const leaving = new AbortController();
    const key = pipelineKeys.run(id);
    void followRun(id, {
      signal: leaving.signal,
      onFrame: (frame) =>
        queryClient.setQueryData<PipelineRunDetailDto>(key, (known) => known && applyFrame(known, frame)),
    }).then(() => {
      if (leaving.signal.aborted) return;
      void invalidate(pipelineKeys.runs);
      void refreshNotifications();
    });
    return () => leaving.abort();
  }, [id, isFollowed]);

  return query;
}
