import type { CalendarViewProps } from '@/components/calendar/calendar-view';
import { DayEntries } from '@/components/calendar/day-entries';
import { DayHead } from '@/components/calendar/day-head';
import { dayKey } from '@/lib/calendar-days';
import classes from './week-columns.module.css';

const shortDay = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric' });

export function WeekColumns<E extends { key: string }>({ days, entries, show, addition }: CalendarViewProps<E>) {
  return (
    <ol aria-label="Days" className={classes.week}>
      {days.map((date) => (
        <li key={date.getTime()} className={classes.day}>
          <DayHead date={date} text={shortDay.format(date)} addition={addition} />
          <DayEntries entries={entries.get(dayKey(date)) ?? []} show={show} className={classes.entries} />
        </li>
      ))}
    </ol>
  );
}
