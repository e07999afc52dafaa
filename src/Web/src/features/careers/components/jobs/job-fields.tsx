import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { fieldsOf, type PostedJob } from '@/features/careers/lib/job-form';
import { remoteNames } from '@/features/careers/lib/job-words';

const remoteModeOptions = [
  { value: '', label: 'Not said' },
  ...Object.entries(remoteNames).map(([value, label]) => ({ value, label })),
];

interface JobFieldsProps {
  /** What is known of it. */
  job: PostedJob | null;
  errors: Readonly<Record<string, string | undefined>>;
}

/** What a posting says, as far as people write it. */
export function JobFields({ job, errors }: JobFieldsProps) {
  const known = job === null ? null : fieldsOf(job);

  return (
    <>
      <TextField
        name="title"
        label="Title"
        maxLength={500}
        autoComplete="off"
        error={errors.title}
        defaultValue={known?.title}
      />
      <TextField
        name="company"
        label="Company"
        maxLength={255}
        autoComplete="off"
        defaultValue={known?.company}
        error={errors.company}
      />
      <TextField
        name="url"
        type="url"
        label="Address of the posting"
        defaultValue={known?.url}
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
          defaultValue={known?.location}
          error={errors.location}
        />
        <SelectField name="remoteMode" label="Remote" options={remoteModeOptions} defaultValue={known?.remoteMode} />
      </div>
      <TextAreaField
        name="description"
        label="Description"
        maxLength={100_000}
        defaultValue={known?.description}
        error={errors.description}
      />
    </>
  );
}
