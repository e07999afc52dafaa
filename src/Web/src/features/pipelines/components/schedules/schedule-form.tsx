'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ScheduleDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { NextOccurrences } from '@/features/pipelines/components/schedules/next-occurrences';
import { RepeatFields } from '@/features/pipelines/components/schedules/repeat-fields';
import { ScheduleInput } from '@/features/pipelines/components/schedules/schedule-input';
import { SchedulePolicies } from '@/features/pipelines/components/schedules/schedule-policies';
import { useScheduleForm } from '@/features/pipelines/hooks/use-schedule-form';
import { ownTimeZone, timeZoneOptions } from '@/features/pipelines/lib/schedule-words';
import classes from './schedule-form.module.css';

interface ScheduleFormProps {
  /** Null makes a new one. */
  schedule: ScheduleDto | null;
  /** What a new one begins with. */
  cron: string;
  onSaved: () => void;
}

export function ScheduleForm({ schedule, cron: initialCron, onSaved }: ScheduleFormProps) {
  const [cron, setCron] = useState(schedule?.cron ?? initialCron);
  const [timeZone, setTimeZone] = useState(schedule?.timeZone ?? ownTimeZone());
  const [timeZones] = useState(() => timeZoneOptions(timeZone));
  const [chosen, setPipeline] = useState(schedule?.pipeline ?? '');
  const { form, errors, failure, isSubmitting, pipelines, pipeline, root } = useScheduleForm(schedule, chosen, onSaved);
  const initialInput = schedule?.pipeline === pipeline ? schedule.input : undefined;

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="It was not saved" />}
      <TextField
        name="name"
        label="Name"
        defaultValue={schedule?.name}
        maxLength={100}
        autoComplete="off"
        error={errors.name}
        data-autofocus
      />
      <SelectField
        name="pipeline"
        label="Pipeline"
        options={pipelines.map(({ name, title }) => ({ value: name, label: title }))}
        value={pipeline}
        error={errors.pipeline}
        onChange={setPipeline}
      />
      <ScheduleInput key={pipeline} root={root} initial={initialInput} errors={errors} />
      <RepeatFields cron={cron} error={errors.cron} onChange={setCron} />
      <SelectField
        name="timeZone"
        label="Time zone"
        options={timeZones}
        defaultValue={timeZone}
        error={errors.timeZone}
        onChange={setTimeZone}
      />
      <NextOccurrences cron={cron} timeZone={timeZone} />
      <SchedulePolicies schedule={schedule} />
      <Button type="submit" size="md" loading={isSubmitting}>
        {schedule === null ? 'Create the schedule' : 'Save'}
      </Button>
    </form>
  );
}
