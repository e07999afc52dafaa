'use client';

import Link from 'next/link';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import classes from '@/features/careers/components/agenda/job-agenda.module.css';
import { usePlannedJobs } from '@/features/careers/hooks/use-jobs';
import { agendaOf, dayName } from '@/features/careers/lib/agenda';
import { statusNames } from '@/features/careers/lib/job-words';
import { routes } from '@/lib/routes';

/** What its person means to do about their jobs, and when. */
export function JobAgenda() {
  const query = usePlannedJobs();
  const groups = agendaOf(query.data?.items ?? [], new Date());

  return (
    <Section title="Agenda" isTitleHidden description="What you planned to do about your jobs, the next first.">
      <ListStates
        query={query}
        failure="Your agenda could not be loaded"
        empty={groups.length === 0 && query.data !== undefined && 'Nothing is planned. A job asks for its next action.'}
      >
        {groups.map(({ name, jobs }) => (
          <section key={name} aria-label={name}>
            <h2 className={classes.group}>{name}</h2>
            <ul className={classes.jobs}>
              {jobs.map(({ id, title, company, status, nextActionOn }) => (
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
        ))}
      </ListStates>
    </Section>
  );
}
