import Link from 'next/link';
import classes from '@/components/calendar/calendar-entry.module.css';
import type { PlannedJob as Planned } from '@/features/careers/lib/agenda';
import { statusNames } from '@/features/careers/lib/job-words';
import { routes } from '@/lib/routes';

/** A job on the day of its next action. */
export function PlannedJob({ planned: { job, isOverdue } }: { planned: Planned }) {
  return (
    <Link
      href={routes.job(job.id)}
      className={classes.entry}
      data-late={isOverdue}
      title={`${job.title}, ${job.company}`}
    >
      <span className={classes.title}>
        {job.title} <span className={classes.time}>{job.company}</span>
      </span>
      <span className="visually-hidden">
        , {statusNames[job.status]}
        {isOverdue && ', overdue'}
      </span>
    </Link>
  );
}
