'use client';

import { useState } from 'react';
import { ListStates } from '@/components/ui/list-states';
import { CalendarToolbar } from '@/features/pipelines/components/calendar/calendar-toolbar';
import { DayList } from '@/features/pipelines/components/calendar/day-list';
import { MonthGrid } from '@/features/pipelines/components/calendar/month-grid';
import { WeekColumns } from '@/features/pipelines/components/calendar/week-columns';
import { type EditedSchedule, ScheduleDialog } from '@/features/pipelines/components/schedules/schedule-dialog';
import { useCalendarRoute } from '@/features/pipelines/hooks/use-calendar-route';
import { usePipelineTitles } from '@/features/pipelines/hooks/use-pipelines';
import { useCalendar, useSchedules } from '@/features/pipelines/hooks/use-schedules';
import { addDays, daysShown } from '@/features/pipelines/lib/calendar-days';
import { entriesByDay } from '@/features/pipelines/lib/calendar-entries';
import { usualCron, weeklyOn } from '@/features/pipelines/lib/cron-choice';
import classes from './calendar.module.css';

const views = { month: MonthGrid, week: WeekColumns, day: DayList, agenda: DayList };

/** What ran by itself and otherwise, and what is to run. */
export function CalendarPage() {
  const { view, day } = useCalendarRoute();
  const days = daysShown(view, day);
  const query = useCalendar(days[0] ?? day, addDays(days.at(-1) ?? day, 1));
  const { data: schedules } = useSchedules();
  const titleOf = usePipelineTitles();
  const [edited, edit] = useState<EditedSchedule | null>(null);

  const known = schedules?.items ?? [];
  const entries = query.data ? entriesByDay(query.data, known, titleOf) : new Map();
  const View = views[view];

  const open = (scheduleId: string) => {
    const schedule = known.find(({ id }) => id === scheduleId);
    if (schedule) edit({ schedule, cron: schedule.cron });
  };

  return (
    <section aria-label="Calendar" className={classes.calendar}>
      <CalendarToolbar view={view} day={day} onNew={() => edit({ schedule: null, cron: usualCron })} />
      <ListStates query={query} failure="The calendar could not be loaded" length={6}>
        <View
          day={day}
          days={days}
          entries={entries}
          isSparse={view === 'agenda'}
          onOpen={open}
          onNew={(date: Date) => edit({ schedule: null, cron: weeklyOn(date.getDay()) })}
        />
        {query.data?.isCut && <p className={classes.note}>There is more than can be shown. Look at a shorter time.</p>}
      </ListStates>
      <ScheduleDialog edited={edited} onClose={() => edit(null)} />
    </section>
  );
}
