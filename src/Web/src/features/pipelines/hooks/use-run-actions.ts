'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { cancelPipelineRun, startPipeline } from '@/api/gen/sdk.gen';
import { invalidate } from '@/api/query-client';
import { pipelineKeys } from '@/features/pipelines/api/pipeline-keys';
import { notifyError } from '@/lib/notify';
import { newRequestId } from '@/lib/request-id';
import { routes } from '@/lib/routes';

/** Starts a run and goes where it can be watched. */
export function useStartPipeline(): (name: string, input: unknown) => Promise<void> {
  const router = useRouter();

  return async (name, input) => {
    const headers = { 'Idempotency-Key': newRequestId() };
    const { runId } = await startPipeline({ path: { name }, body: { input }, headers });
    void invalidate(pipelineKeys.runs);
    router.push(routes.pipelineRun(runId));
  };
}

export function useRunAgain(name: string, input: unknown) {
  const start = useStartPipeline();
  return useMutation({
    mutationFn: () => start(name, input),
    onError: (error) => notifyError('It was not run again', error),
  });
}

/** The run ends a little later, as its events tell. */
export function useCancelRun(id: string) {
  return useMutation({
    mutationFn: () => cancelPipelineRun({ path: { id } }),
    onError: (error) => notifyError('The run goes on', error),
  });
}
