import type { CalendarViewProps } from '@/features/pipelines/components/calendar/calendar-view';
import { DayHead } from '@/features/pipelines/components/calendar/day-head';
import { Entry } from '@/features/pipelines/components/calendar/entry';
import { dayKey } from '@/features/pipelines/lib/calendar-days';
import classes from './week-columns.module.css';

const shortDay = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric' });

export function WeekColumns({ days, entries, onOpen, onNew }: CalendarViewProps) {
  return (
    <ol aria-label="Days" className={classes.week}>
      {days.map((date) => (
        <li key={date.getTime()} className={classes.day}>
          <DayHead date={date} text={shortDay.format(date)} onNew={onNew} />
          <ul className={classes.entries}>
            {entries.get(dayKey(date))?.map((entry) => (
              <li key={entry.key}>
                <Entry entry={entry} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
