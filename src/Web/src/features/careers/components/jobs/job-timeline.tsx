'use client';

import type { JobDto } from '@/api/gen/types.gen';
import { RelativeTime } from '@/components/ui/relative-time';
import classes from '@/features/careers/components/jobs/job-view.module.css';
import { useJobHistory } from '@/features/careers/hooks/use-jobs';
import { statusNames } from '@/features/careers/lib/job-words';

export function JobTimeline({ job: { id, createdAt } }: { job: JobDto }) {
  const { data } = useJobHistory(id);

  return (
    <section aria-label="Timeline">
      <h3 className={classes.sectionTitle}>Timeline</h3>
      <ol className={classes.timeline}>
        <li>
          Added <RelativeTime at={createdAt} />
        </li>
        {data?.items.map(({ to, at }) => (
          <li key={at + to}>
            {statusNames[to]} <RelativeTime at={at} />
          </li>
        ))}
      </ol>
    </section>
  );
}
