import type { CalendarViewProps } from '@/components/calendar/calendar-view';
import { DayEntries } from '@/components/calendar/day-entries';
import { DayHead } from '@/components/calendar/day-head';
import { dayKey, formatDay } from '@/lib/calendar-days';
import classes from './calendar.module.css';

interface DayListProps<E extends { key: string }> extends CalendarViewProps<E> {
  /** Days without entries are left out. */
  isSparse: boolean;
}

/** Days below each other, with all that stands on them. */
export function DayList<E extends { key: string }>({
  days,
  entries,
  show,
  nothing,
  addition,
  isSparse,
}: DayListProps<E>) {
  const shown = isSparse ? days.filter((date) => entries.has(dayKey(date))) : days;
  if (shown.length === 0) return <p className={classes.nothing}>{nothing}</p>;

  return (
    <ol aria-label="Days" className={classes.days}>
      {shown.map((date) => (
        <li key={date.getTime()} className={classes.day}>
          <DayHead date={date} text={formatDay(date)} addition={addition} />
          <DayEntries entries={entries.get(dayKey(date)) ?? []} show={show} className={classes.entries} />
          {!entries.has(dayKey(date)) && <p className={classes.note}>Nothing on this day.</p>}
        </li>
      ))}
    </ol>
  );
}
