'use client';

import { Button } from '@mantine/core';
import type { FoundJob } from '@/api/gen/types.gen';
import { addJob, takeInJob } from '@/features/careers/api/job-actions';
import { JobFields } from '@/features/careers/components/jobs/job-fields';
import { JobRefusal } from '@/features/careers/components/jobs/job-refusal';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { missingIn, postingIn } from '@/features/careers/lib/job-form';
import { useFormSubmit } from '@/hooks/use-form-submit';

interface AddJobFormProps {
  /** What was recognised in a posting; what a form does not show goes along with it. */
  found: FoundJob | null;
  onAdded: () => void;
}

export function AddJobForm({ found, onAdded }: AddJobFormProps) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: missingIn,
    fieldOf: { 'details.locations': 'location' },
    submit: async (typed) => {
      const { locations, ...posting } = postingIn(typed, found?.details?.locations);
      const job = { ...posting, details: { ...found?.details, locations } };
      await (found === null ? addJob(job) : takeInJob({ ...found, ...job }));
      onAdded();
    },
  });

  return (
    <form {...form} className={classes.form}>
      <JobRefusal failure={failure} title="It was not added" />
      <JobFields job={found} errors={errors} />
      <Button type="submit" size="md" loading={isSubmitting}>
        Add the job
      </Button>
    </form>
  );
}
