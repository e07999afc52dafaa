'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { PipelineForm } from '@/features/pipelines/components/input/pipeline-form';
import { usePipelineRun } from '@/features/pipelines/hooks/use-pipeline-run';
import { usePipeline } from '@/features/pipelines/hooks/use-pipelines';
import { pipelineNameIn } from '@/lib/routes';

/** Asks for what a pipeline works on; with an earlier run in the address it begins with what that one worked on. */
export function StartPipeline() {
  const name = pipelineNameIn(usePathname()) ?? '';
  const like = useSearchParams().get('like');
  const query = usePipeline(name);
  const earlier = usePipelineRun(like);
  const { data } = query;
  const isReady = like === null || !earlier.isPending;

  return (
    <Section title={data?.pipeline.title ?? ' '} description={data?.pipeline.description ?? ' '}>
      <ListStates query={isReady ? query : earlier} failure="This pipeline could not be loaded">
        {data && isReady && (
          <PipelineForm key={name} name={name} schema={data.inputSchema} initial={earlier.data?.input} />
        )}
      </ListStates>
    </Section>
  );
}
