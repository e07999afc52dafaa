import Link from 'next/link';
import type { JobSummaryDto } from '@/api/gen/types.gen';
import classes from '@/features/careers/components/agenda/job-agenda.module.css';
import { agendaOf, dayName } from '@/features/careers/lib/agenda';
import { statusNames } from '@/features/careers/lib/job-words';
import { routes } from '@/lib/routes';

/** All that is planned, the next first. */
export function JobAgenda({ jobs }: { jobs: readonly JobSummaryDto[] }) {
  return agendaOf(jobs, new Date()).map((group) => (
    <section key={group.name} aria-label={group.name}>
      <h2 className={classes.group}>{group.name}</h2>
      <ul className={classes.jobs}>
        {group.jobs.map(({ id, title, company, status, nextActionOn }) => (
          <li key={id} className={classes.job}>
            <time dateTime={nextActionOn ?? undefined}>{dayName(nextActionOn)}</time>
            <span>
              <Link href={routes.job(id)}>{title}</Link> <span className={classes.quiet}>{company}</span>
            </span>
            <span className={classes.quiet}>{statusNames[status]}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
