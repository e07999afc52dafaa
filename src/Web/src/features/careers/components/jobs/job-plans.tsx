'use client';

import { Button } from '@mantine/core';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import type { JobChanges, JobDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { changeJob } from '@/features/careers/api/job-actions';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { notifyDone } from '@/lib/notify';

type Plans = Record<'nextActionOn' | 'score' | 'notes', string>;

/** What its person thinks of it, and means to do. What they typed stays until it is saved; the rest goes with the job. */
export function JobPlans({ job: { id, ...job } }: { job: JobDto }) {
  const known: Plans = { nextActionOn: job.nextActionOn ?? '', score: String(job.score ?? ''), notes: job.notes };
  const [typed, setTyped] = useState<Partial<Plans>>({});
  const save = useRef<HTMLButtonElement>(null);
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: () => ({}),
    submit: async () => {
      await changeJob(id, changesIn(typed));
      setTyped((now) => without(now, typed));
      notifyDone('Saved');
    },
  });

  // A button that is at work loses the focus.
  useEffect(() => {
    if (!isSubmitting) return;
    return () => {
      if (document.activeElement === document.body) save.current?.focus();
    };
  }, [isSubmitting]);

  const field = (name: keyof Plans) => ({
    name,
    value: typed[name] ?? known[name],
    error: errors[name],
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setTyped((now) => without({ ...now, [name]: value }, known)),
  });

  return (
    <form {...form} className={classes.form} aria-label="Notes and plans">
      {failure && <ErrorNotice error={failure} title="It was not saved" />}
      <div className={classes.row}>
        <TextField {...field('nextActionOn')} type="date" label="Next action on" />
        <TextField {...field('score')} type="number" min={0} max={100} label="Score, 0 to 100" />
      </div>
      <TextAreaField {...field('notes')} label="Notes" maxLength={20_000} />
      <Button ref={save} type="submit" variant="default" loading={isSubmitting}>
        Save
      </Button>
    </form>
  );
}

/** Only what was changed is sent: somebody else may have changed the rest meanwhile. */
function changesIn({ nextActionOn, score, notes }: Partial<Plans>): JobChanges {
  return {
    nextActionOn: nextActionOn === '' ? null : nextActionOn,
    score: score ? Number(score) : score === '' ? null : undefined,
    notes,
  };
}

function without(plans: Partial<Plans>, same: Partial<Plans>): Partial<Plans> {
  return Object.fromEntries(Object.entries(plans).filter(([name, value]) => value !== same[name as keyof Plans]));
}
