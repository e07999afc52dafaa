import type { ApiError } from '@/api/api-error';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TrackedJob } from '@/features/careers/components/jobs/tracked-job';

interface JobRefusalProps {
  failure: ApiError | null;
  title: string;
}

/** Why a job was not taken; where it is tracked already, the way to that one. */
export function JobRefusal({ failure, title }: JobRefusalProps) {
  if (failure === null) return null;
  const { code, problem } = failure;

  return (
    <>
      <ErrorNotice error={failure} title={title} />
      {code === 'careers.job_already_tracked' && (
        <div>
          <TrackedJob id={String(problem.jobId)} isDeleted={problem.isDeleted === 'true'} />
        </div>
      )}
    </>
  );
}
