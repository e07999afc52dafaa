'use client';

import { Button } from '@mantine/core';
import type { RemoteMode } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { addJob } from '@/features/careers/api/job-actions';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { remoteNames } from '@/features/careers/lib/job-words';
import { useFormSubmit } from '@/hooks/use-form-submit';

const remoteOptions = [
  { value: '', label: 'Not said' },
  ...Object.entries(remoteNames).map(([value, label]) => ({ value, label })),
];

export function AddJobForm({ onAdded }: { onAdded: () => void }) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ title, company }) => ({
      title: title?.trim() === '' ? 'Enter the title.' : undefined,
      company: company?.trim() === '' ? 'Enter the company.' : undefined,
    }),
    submit: async ({ title = '', company = '', url = '', location = '', remoteMode = '', description = '' }) => {
      await addJob({
        title,
        company,
        url: url.trim() || null,
        remoteMode: remoteMode === '' ? null : (remoteMode as RemoteMode),
        description,
        details: { locations: location.trim() === '' ? [] : [{ raw: location.trim() }] },
      });
      onAdded();
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="It was not added" />}
      <TextField name="title" label="Title" maxLength={500} autoComplete="off" error={errors.title} data-autofocus />
      <TextField name="company" label="Company" maxLength={255} autoComplete="off" error={errors.company} />
      <TextField
        name="url"
        type="url"
        label="Address of the posting"
        maxLength={2048}
        autoComplete="off"
        error={errors.url}
      />
      <div className={classes.row}>
        <TextField name="location" label="Place" maxLength={255} autoComplete="off" error={errors.location} />
        <SelectField name="remoteMode" label="Remote" options={remoteOptions} defaultValue="" />
      </div>
      <TextAreaField name="description" label="Description" maxLength={100_000} error={errors.description} />
      <Button type="submit" size="md" loading={isSubmitting}>
        Add the job
      </Button>
    </form>
  );
}
