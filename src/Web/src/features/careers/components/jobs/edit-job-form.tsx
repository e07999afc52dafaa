'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JobDto } from '@/api/gen/types.gen';
import { changeJob } from '@/features/careers/api/job-actions';
import { JobFields } from '@/features/careers/components/jobs/job-fields';
import { JobRefusal } from '@/features/careers/components/jobs/job-refusal';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { changesOf, missingIn } from '@/features/careers/lib/job-form';
import { useFormSubmit } from '@/hooks/use-form-submit';

interface EditJobFormProps {
  job: JobDto;
  onSaved: () => void;
}

export function EditJobForm({ job, onSaved }: EditJobFormProps) {
  // The fields show it as it was when they came up, whoever changes it meanwhile.
  const [known] = useState(job);
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: missingIn,
    fieldOf: { locations: 'location' },
    submit: async (typed) => {
      await changeJob(known.id, changesOf(known, typed));
      onSaved();
    },
  });

  return (
    <form {...form} className={classes.form}>
      <JobRefusal failure={failure} title="It was not saved" />
      <JobFields job={known} errors={errors} />
      <Button type="submit" size="md" loading={isSubmitting}>
        Save
      </Button>
    </form>
  );
}
