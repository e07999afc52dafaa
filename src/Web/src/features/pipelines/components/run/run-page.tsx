'use client';

import { ApiError } from '@/api/api-error';
import { ListStates } from '@/components/ui/list-states';
import { MissingRun } from '@/features/pipelines/components/run/missing-run';
import { RunView } from '@/features/pipelines/components/run/run-view';
import { useLivePipelineRun } from '@/features/pipelines/hooks/use-pipeline-run';

export function RunPage({ id }: { id: string }) {
  const query = useLivePipelineRun(id);
  if (query.error instanceof ApiError && query.error.status === 404) return <MissingRun />;

  return (
    <ListStates query={query} failure="This run could not be loaded">
      {query.data && <RunView detail={query.data} />}
    </ListStates>
  );
}
