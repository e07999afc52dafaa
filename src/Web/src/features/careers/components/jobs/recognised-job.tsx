import type { JobPreviewDto } from '@/api/gen/types.gen';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { TrackedJob } from '@/features/careers/components/jobs/tracked-job';
import { employmentNames, salaryOf } from '@/features/careers/lib/job-words';
import { formatDate } from '@/lib/format';

/** What else was recognised than what the form shows, and how far it can be relied on. */
export function RecognisedJob({ preview: { job, from, knownId, isDeleted } }: { preview: JobPreviewDto }) {
  const facts = [
    salaryOf(job.details?.salary ?? null),
    ...(job.details?.employmentTypes ?? []).map((type) => employmentNames[type]),
    job.postedAt ? `posted ${formatDate(job.postedAt)}` : '',
    job.details?.closedAt ? `closed ${formatDate(job.details.closedAt)}` : '',
  ].filter((fact) => fact !== '');

  return (
    <div role="status" className={classes.recognised}>
      <strong>{from === 'data' ? 'Recognised' : 'Read from its text: please look it over'}</strong>
      {facts.length > 0 && <span>{facts.join(' · ')}</span>}
      {knownId && (
        <span>
          {isDeleted ? 'You deleted this job before.' : 'You have this job already; what is new will be added.'}{' '}
          <TrackedJob id={knownId} isDeleted={isDeleted} />
        </span>
      )}
    </div>
  );
}
