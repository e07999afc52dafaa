'use client';

import { useState } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import {
  type CronChoice,
  choiceOf,
  cronOf,
  type Repeat,
  repeats,
  weekdays,
} from '@/features/pipelines/lib/cron-choice';
import classes from './schedule-form.module.css';

interface RepeatFieldsProps {
  cron: string;
  error: string | undefined;
  onChange: (cron: string) => void;
}

/** How often something runs; whoever wants something else writes it as cron. */
export function RepeatFields({ cron, error, onChange }: RepeatFieldsProps) {
  const [choice, setChoice] = useState(() => choiceOf(cron));
  const { repeat, time, weekday, day } = choice;

  const choose = (change: Partial<CronChoice>) => {
    const chosen = { ...choice, ...change };
    setChoice(chosen);
    if (chosen.repeat !== 'custom') onChange(cronOf(chosen));
  };

  return (
    <div className={classes.row}>
      <SelectField
        label="Repeats"
        options={repeats}
        defaultValue={repeat}
        onChange={(value) => choose({ repeat: value as Repeat })}
      />
      {repeat === 'weekly' && (
        <SelectField
          label="On"
          options={weekdays}
          defaultValue={String(weekday)}
          onChange={(value) => choose({ weekday: Number(value) })}
        />
      )}
      {repeat === 'monthly' && (
        <TextField
          name="day"
          label="On day"
          type="number"
          min={1}
          max={31}
          value={day}
          onChange={({ currentTarget }) => choose({ day: Number(currentTarget.value) })}
        />
      )}
      {repeat === 'custom' ? (
        <TextField
          name="cron"
          label="Cron"
          placeholder="0 8 * * 1-5"
          autoComplete="off"
          spellCheck={false}
          value={cron}
          error={error}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      ) : (
        <>
          <TextField
            name="time"
            label="At"
            type="time"
            value={time}
            onChange={({ currentTarget }) => choose({ time: currentTarget.value || time })}
          />
          <input type="hidden" name="cron" value={cron} />
        </>
      )}
    </div>
  );
}
