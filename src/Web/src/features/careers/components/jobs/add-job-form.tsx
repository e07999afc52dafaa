'use client';

import { Button } from '@mantine/core';
import type { FoundJob, RemoteMode } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { addJob, takeInJob } from '@/features/careers/api/job-actions';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { TrackedJob } from '@/features/careers/components/jobs/tracked-job';
import { remoteNames } from '@/features/careers/lib/job-words';
import { useFormSubmit } from '@/hooks/use-form-submit';

const remoteOptions = [
  { value: '', label: 'Not said' },
  ...Object.entries(remoteNames).map(([value, label]) => ({ value, label })),
];

interface AddJobFormProps {
  /** What was recognised in a posting; what a form does not show goes along with it. */
  found: FoundJob | null;
  onAdded: () => void;
}

export function AddJobForm({ found, onAdded }: AddJobFormProps) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ title, company }) => ({
      title: title?.trim() === '' ? 'Enter the title.' : undefined,
      company: company?.trim() === '' ? 'Enter the company.' : undefined,
    }),
    fieldOf: { 'details.locations': 'location' },
    submit: async ({ title = '', company = '', url = '', location = '', remoteMode = '', description = '' }) => {
      const raws = location.split(';').map((place) => place.trim());
      const known = found?.details?.locations ?? [];
      const job = {
        title,
        company,
        url: url.trim() || null,
        remoteMode: remoteMode === '' ? null : (remoteMode as RemoteMode),
        description,
        details: {
          ...found?.details,
          locations: raws.filter(Boolean).map((raw) => known.find((place) => place.raw === raw) ?? { raw }),
        },
      };
      await (found === null ? addJob(job) : takeInJob({ ...found, ...job }));
      onAdded();
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="It was not added" />}
      {failure?.code === 'careers.job_already_tracked' && (
        <div>
          <TrackedJob id={String(failure.problem.jobId)} isDeleted={failure.problem.isDeleted === 'true'} />
        </div>
      )}
      <TextField
        name="title"
        label="Title"
        maxLength={500}
        autoComplete="off"
        error={errors.title}
        defaultValue={found?.title}
      />
      <TextField
        name="company"
        label="Company"
        maxLength={255}
        autoComplete="off"
        defaultValue={found?.company}
        error={errors.company}
      />
      <TextField
        name="url"
        type="url"
        label="Address of the posting"
        defaultValue={found?.url ?? ''}
        maxLength={2048}
        autoComplete="off"
        error={errors.url}
      />
      <div className={classes.row}>
        <TextField
          name="location"
          label="Place"
          maxLength={2000}
          autoComplete="off"
          defaultValue={found?.details?.locations?.map(({ raw }) => raw).join('; ')}
          error={errors.location}
        />
        <SelectField name="remoteMode" label="Remote" options={remoteOptions} defaultValue={found?.remoteMode ?? ''} />
      </div>
      <TextAreaField
        name="description"
        label="Description"
        maxLength={100_000}
        defaultValue={found?.description}
        error={errors.description}
      />
      <Button type="submit" size="md" loading={isSubmitting}>
        Add the job
      </Button>
    </form>
  );
}
