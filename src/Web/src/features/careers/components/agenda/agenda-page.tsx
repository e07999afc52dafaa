'use client';

import { CalendarDays } from '@/components/calendar/calendar-days';
import { CalendarToolbar } from '@/components/calendar/calendar-toolbar';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import { JobAgenda } from '@/features/careers/components/agenda/job-agenda';
import { PlannedJob } from '@/features/careers/components/agenda/planned-job';
import { usePlannedJobs } from '@/features/careers/hooks/use-jobs';
import { plannedByDay } from '@/features/careers/lib/agenda';
import { useCalendarRoute } from '@/hooks/use-calendar-route';
import { dayKey, daysShown, titleOf } from '@/lib/calendar-days';

/** What its person means to do about their jobs, and when. */
export function AgendaPage() {
  const { view, onView, ...steps } = useCalendarRoute('agenda');
  const { day } = steps;
  const isAgenda = view === 'agenda';
  const days = daysShown(view, day);
  const { query, jobs } = usePlannedJobs(isAgenda ? {} : timeOf(days));
  const isEmpty = isAgenda && query.data !== undefined && jobs.length === 0;

  return (
    <Section title="Agenda" isTitleHidden description="What you planned to do about your jobs, and when.">
      <CalendarToolbar
        title={isAgenda ? 'All that is planned' : titleOf(view, day)}
        view={view}
        onView={onView}
        steps={isAgenda ? null : steps}
      />
      <ListStates
        query={query}
        failure="Your agenda could not be loaded"
        empty={isEmpty && 'Nothing is planned. Open a job and say on which day you will do something about it.'}
      >
        {isAgenda ? (
          <JobAgenda jobs={jobs} />
        ) : (
          <CalendarDays
            view={view}
            day={day}
            days={days}
            entries={plannedByDay(jobs, new Date())}
            show={(planned) => <PlannedJob planned={planned} />}
            nothing="Nothing is planned in this time."
          />
        )}
        {query.hasNextPage && <LoadMore isLoading={query.isFetchingNextPage} onLoad={query.fetchNextPage} />}
      </ListStates>
    </Section>
  );
}

function timeOf(days: Date[]) {
  const [first, last] = [days[0], days.at(-1)];
  return { nextActionFrom: first && dayKey(first), nextActionTo: last && dayKey(last) };
}
