'use client';

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { ScheduleDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Item } from '@/components/ui/item';
import { ColourDot } from '@/features/pipelines/components/schedules/colour-dot';
import { ScheduleDetails } from '@/features/pipelines/components/schedules/schedule-details';
import { removeSchedule, runNow, switchSchedule } from '@/features/pipelines/hooks/use-schedules';
import { notifyError } from '@/lib/notify';
import { routes } from '@/lib/routes';

interface ScheduleItemProps {
  schedule: ScheduleDto;
  onEdit: () => void;
}

export function ScheduleItem({ schedule, onEdit }: ScheduleItemProps) {
  const { id, name, enabled, colour } = schedule;
  const router = useRouter();
  const run = useMutation({
    mutationFn: () => runNow(id),
    onSuccess: (runId) => router.push(routes.pipelineRun(runId)),
    onError: (error) => notifyError('It was not run', error),
  });
  const turn = useMutation({
    mutationFn: () => switchSchedule(id, !enabled),
    onError: (error) => notifyError('It was not changed', error),
  });

  return (
    <Item
      title={
        <>
          <ColourDot colour={colour} /> {name} {!enabled && <Badge tone="warning">Paused</Badge>}
        </>
      }
      details={<ScheduleDetails schedule={schedule} />}
    >
      <Button
        variant="subtle"
        color="gray"
        aria-label={`Run now: ${name}`}
        loading={run.isPending}
        onClick={() => run.mutate()}
      >
        Run now
      </Button>
      <Button
        variant="subtle"
        color="gray"
        aria-label={`${enabled ? 'Pause' : 'Resume'} ${name}`}
        loading={turn.isPending}
        onClick={() => turn.mutate()}
      >
        {enabled ? 'Pause' : 'Resume'}
      </Button>
      <Button variant="subtle" color="gray" aria-label={`Change ${name}`} onClick={onEdit}>
        Change
      </Button>
      <ConfirmButton
        label="Delete"
        fullLabel={`Delete ${name}`}
        title={`Delete “${name}”?`}
        text="It does not run any more. The history of its runs stays."
        action="Delete the schedule"
        isDangerous
        onConfirm={() => removeSchedule(id)}
      />
    </Item>
  );
}
