'use client';

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { JobDto, JobStatus } from '@/api/gen/types.gen';
import { changeJob, takeBackStep } from '@/features/careers/api/job-actions';
import classes from '@/features/careers/components/jobs/job-view.module.css';
import { statusNames } from '@/features/careers/lib/job-words';
import { notifyError } from '@/lib/notify';
import { rescueFocus } from '@/lib/rescue-focus';

export function JobSteps({ job: { id, title, status, nextStatuses } }: { job: JobDto }) {
  const take = useMutation({
    mutationFn: (next: JobStatus) => changeJob(id, { status: next }),
    onError: (error) => notifyError(`“${title}” was not moved`, error),
  });
  const takeBack = useMutation({
    mutationFn: () => takeBackStep(id),
    onError: (error) => notifyError('The step was not taken back', error),
  });

  // A button that is at work loses the focus, and a step that was taken is not there any more.
  const isAtWork = take.isPending || takeBack.isPending;
  useEffect(() => (isAtWork ? rescueFocus : undefined), [isAtWork]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends
    <div role="group" aria-label="Next step" className={classes.steps}>
      {nextStatuses.length > 0 && <span>Move to</span>}
      {nextStatuses.map((next) => (
        <Button key={next} variant="default" disabled={take.isPending} onClick={() => take.mutate(next)}>
          {statusNames[next]}
        </Button>
      ))}
      {status !== 'new' && (
        <Button variant="subtle" color="gray" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
          Take back the last step
        </Button>
      )}
    </div>
  );
}
