'use client';

import { Button } from '@mantine/core';
import { IconPencil, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import Link from 'next/link';
import type { PipelineRunDto } from '@/api/gen/types.gen';
import { useCancelRun, useRunAgain } from '@/features/pipelines/hooks/use-run-actions';
import { isLive } from '@/features/pipelines/lib/run-frames';
import { routes } from '@/lib/routes';
import classes from './run.module.css';

interface RunActionsProps {
  run: PipelineRunDto;
  input: unknown;
}

export function RunActions({ run, input }: RunActionsProps) {
  const cancel = useCancelRun(run.id);
  const again = useRunAgain(run.pipeline, input);

  if (isLive(run.status)) {
    const isStopping = cancel.isPending || cancel.isSuccess;
    return (
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={17} />}
        aria-disabled={isStopping}
        onClick={() => !isStopping && cancel.mutate()}
      >
        {isStopping ? 'Stopping…' : 'Cancel'}
      </Button>
    );
  }

  return (
    <div className={classes.actions}>
      <Button
        component={Link}
        href={routes.startPipelineLike(run.pipeline, run.id)}
        variant="default"
        leftSection={<IconPencil size={17} />}
      >
        Change and run
      </Button>
      <Button leftSection={<IconRefresh size={17} />} loading={again.isPending} onClick={() => again.mutate()}>
        Run again
      </Button>
    </div>
  );
}
