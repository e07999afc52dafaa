'use client';

import { useMemo } from 'react';
import type { MisfirePolicy, OverlapPolicy, ScheduleColour, ScheduleDto } from '@/api/gen/types.gen';
import { usePipeline, usePipelines } from '@/features/pipelines/hooks/use-pipelines';
import { saveSchedule } from '@/features/pipelines/hooks/use-schedules';
import { checkInput } from '@/features/pipelines/lib/check-input';
import { describeCron } from '@/features/pipelines/lib/describe-cron';
import { fieldOf } from '@/features/pipelines/lib/input-schema';
import { readInput } from '@/features/pipelines/lib/read-input';
import { showingEveryRefusal } from '@/features/pipelines/lib/refusals';
import { useFormSubmit } from '@/hooks/use-form-submit';

const inputPath = 'input';

/** The form of a schedule, with the fields that its pipeline wants. */
export function useScheduleForm(schedule: ScheduleDto | null, chosen: string, onSaved: () => void) {
  const { data: all } = usePipelines();
  const pipelines = all?.items.filter(({ sources }) => sources.includes('schedule')) ?? [];
  const pipeline = chosen || (pipelines[0]?.name ?? '');
  const { data } = usePipeline(pipeline);
  const root = useMemo(() => data && fieldOf(data.inputSchema), [data]);

  const submission = useFormSubmit({
    validate: (values) => ({
      name: values.name?.trim() === '' ? 'Enter a name.' : undefined,
      cron: describeCron(values.cron ?? '') === null ? 'Write five fields, such as 0 8 * * 1-5.' : undefined,
      ...(root && checkInput(root, values, inputPath)),
    }),
    submit: (values, form) =>
      showingEveryRefusal(form, async () => {
        await saveSchedule(schedule?.id ?? null, {
          name: values.name?.trim() ?? '',
          pipeline,
          input: root ? (readInput(root, values, inputPath) ?? {}) : {},
          cron: values.cron?.trim() ?? '',
          timeZone: values.timeZone ?? 'UTC',
          enabled: schedule?.enabled ?? true,
          colour: values.colour as ScheduleColour,
          misfire: values.misfire as MisfirePolicy,
          overlap: values.overlap as OverlapPolicy,
        });
        onSaved();
      }),
  });

  return { ...submission, pipelines, pipeline, root };
}
