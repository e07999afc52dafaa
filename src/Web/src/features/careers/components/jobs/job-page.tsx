'use client';

import Link from 'next/link';
import { ApiError } from '@/api/api-error';
import centered from '@/components/ui/centered-screen.module.css';
import { ListStates } from '@/components/ui/list-states';
import { JobView } from '@/features/careers/components/jobs/job-view';
import { useJob } from '@/features/careers/hooks/use-jobs';
import { routes } from '@/lib/routes';

export function JobPage({ id }: { id: string }) {
  const query = useJob(id);
  if (query.error instanceof ApiError && query.error.status === 404) return <MissingJob />;

  return (
    <ListStates query={query} failure="This job could not be loaded">
      {query.data && <JobView job={query.data} />}
    </ListStates>
  );
}

function MissingJob() {
  return (
    <div className={centered.notice}>
      <h2 className={centered.title}>This job is not here</h2>
      <p className={centered.text}>It may have been deleted, or the address belongs to another account.</p>
      <Link href={routes.jobs} className={centered.action}>
        See all jobs
      </Link>
    </div>
  );
}
