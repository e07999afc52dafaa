'use client';

import { usePathname } from 'next/navigation';
import { JobPage } from '@/features/careers/components/jobs/job-page';
import { JobsPage } from '@/features/careers/components/jobs/jobs-page';
import { jobIdIn } from '@/lib/routes';

/** All jobs, or the one that the address names. */
export function Jobs() {
  const id = jobIdIn(usePathname());
  return id === null ? <JobsPage /> : <JobPage key={id} id={id} />;
}
