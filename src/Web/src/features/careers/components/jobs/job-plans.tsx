'use client';

import { Button } from '@mantine/core';
import type { JobDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { changeJob } from '@/features/careers/api/job-actions';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { notifyDone } from '@/lib/notify';

/** What its person thinks of it, and means to do. */
export function JobPlans({ job: { id, notes, nextActionOn, score } }: { job: JobDto }) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: () => ({}),
    submit: async (values) => {
      await changeJob(id, {
        notes: values.notes ?? '',
        nextActionOn: values.nextActionOn || null,
        score: values.score ? Number(values.score) : null,
      });
      notifyDone('Saved');
    },
  });

  return (
    <form {...form} className={classes.form} aria-label="Notes and plans">
      {failure && <ErrorNotice error={failure} title="It was not saved" />}
      <div className={classes.row}>
        <TextField
          name="nextActionOn"
          type="date"
          label="Next action on"
          defaultValue={nextActionOn ?? ''}
          error={errors.nextActionOn}
        />
        <TextField
          name="score"
          type="number"
          min={0}
          max={100}
          label="Score, 0 to 100"
          defaultValue={score ?? ''}
          error={errors.score}
        />
      </div>
      <TextAreaField name="notes" label="Notes" defaultValue={notes} maxLength={20_000} error={errors.notes} />
      <Button type="submit" variant="default" loading={isSubmitting}>
        Save
      </Button>
    </form>
  );
}
