import type { FoundJob } from '@/api/gen/types.gen';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { placesText } from '@/features/careers/lib/job-form';
import { remoteNames } from '@/features/careers/lib/job-words';

const remoteOptions = [
  { value: '', label: 'Not said' },
  ...Object.entries(remoteNames).map(([value, label]) => ({ value, label })),
];

interface JobFieldsProps {
  /** What is known of it. */
  job: Pick<FoundJob, 'title' | 'company' | 'url' | 'remoteMode' | 'description' | 'details'> | null;
  errors: Readonly<Record<string, string | undefined>>;
}

/** What a posting says, as far as people write it. */
export function JobFields({ job, errors }: JobFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        maxLength={500}
        autoComplete="off"
        error={errors.title}
        defaultValue={job?.title}
      />
      <TextField
        name="company"
        label="Company"
        maxLength={255}
        autoComplete="off"
        defaultValue={job?.company}
        error={errors.company}
      />
      <TextField
        name="url"
        type="url"
        label="Address of the posting"
        defaultValue={job?.url ?? ''}
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
          defaultValue={placesText(job?.details?.locations)}
          error={errors.location}
        />
        <SelectField name="remoteMode" label="Remote" options={remoteOptions} defaultValue={job?.remoteMode ?? ''} />
      </div>
      <TextAreaField
        name="description"
        label="Description"
        maxLength={100_000}
        defaultValue={job?.description}
        error={errors.description}
      />
    </>
  );
}
