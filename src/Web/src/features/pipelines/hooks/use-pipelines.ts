'use client';

import { useQuery } from '@tanstack/react-query';
import { getPipeline, listPipelines } from '@/api/gen/sdk.gen';
import { pipelineKeys } from '@/features/pipelines/api/pipeline-keys';
import { readableName } from '@/lib/readable-name';

/** They change only with the server. */
const untilReload = { staleTime: Number.POSITIVE_INFINITY };

export function usePipelines() {
  return useQuery({
    queryKey: pipelineKeys.list,
    queryFn: ({ signal }) => listPipelines({ signal }),
    ...untilReload,
  });
}

export function usePipeline(name: string) {
  return useQuery({
    queryKey: pipelineKeys.detail(name),
    queryFn: ({ signal }) => getPipeline({ path: { name }, signal }),
    enabled: name !== '',
    ...untilReload,
  });
}

/** Tells what a pipeline is called; one that is no longer there by its own name. */
export function usePipelineTitles(): (name: string) => string {
  const { data } = usePipelines();
  const titles = new Map(data?.items.map(({ name, title }) => [name, title]));
  return (name) => titles.get(name) ?? readableName(name);
}
