'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '@/components/calendar/calendar.module.css';
import { CalendarDays } from '@/components/calendar/calendar-days';
import { CalendarToolbar } from '@/components/calendar/calendar-toolbar';
import { ListStates } from '@/components/ui/list-states';
import { Entry } from '@/features/pipelines/components/calendar/entry';
import { type EditedSchedule, ScheduleDialog } from '@/features/pipelines/components/schedules/schedule-dialog';
import { usePipelineTitles } from '@/features/pipelines/hooks/use-pipelines';
import { useCalendar, useSchedules } from '@/features/pipelines/hooks/use-schedules';
import { type CalendarEntry, entriesByDay } from '@/features/pipelines/lib/calendar-entries';
import { usualCron, weeklyOn } from '@/features/pipelines/lib/cron-choice';
import { useCalendarRoute } from '@/hooks/use-calendar-route';
import { addDays, daysShown, titleOf } from '@/lib/calendar-days';

/** What ran by itself and otherwise, and what is to run. */
export function CalendarPage() {
  const { view, onView, ...steps } = useCalendarRoute();
  const { day } = steps;
  const days = daysShown(view, day);
  const query = useCalendar(days[0] ?? day, addDays(days.at(-1) ?? day, 1));
  const { data: schedules } = useSchedules();
  const titleOfPipeline = usePipelineTitles();
  const [edited, edit] = useState<EditedSchedule | null>(null);

  const known = schedules?.items ?? [];
  const entries = query.data ? entriesByDay(query.data, known, titleOfPipeline) : new Map<string, CalendarEntry[]>();

  const open = (scheduleId: string) => {
    const schedule = known.find(({ id }) => id === scheduleId);
    if (schedule) edit({ schedule, cron: schedule.cron });
  };

  return (
    <section aria-label="Calendar" className={classes.calendar}>
      <CalendarToolbar title={titleOf(view, day)} view={view} onView={onView} steps={steps}>
        <Button leftSection={<IconPlus size={17} />} onClick={() => edit({ schedule: null, cron: usualCron })}>
          New schedule
        </Button>
      </CalendarToolbar>
      <ListStates query={query} failure="The calendar could not be loaded" length={6}>
        <CalendarDays
          view={view}
          day={day}
          days={days}
          entries={entries}
          show={(entry) => <Entry entry={entry} onOpen={open} />}
          nothing="Nothing ran in this time, and nothing is to run."
          addition={{
            label: 'New schedule',
            add: (date) => edit({ schedule: null, cron: weeklyOn(date.getDay()) }),
          }}
        />
        {query.data?.isCut && <p className={classes.note}>There is more than can be shown. Look at a shorter time.</p>}
      </ListStates>
      <ScheduleDialog edited={edited} onClose={() => edit(null)} />
    </section>
  );
}
