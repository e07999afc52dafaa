import type { CalendarViewProps } from '@/features/pipelines/components/calendar/calendar-view';
import { DayHead } from '@/features/pipelines/components/calendar/day-head';
import { Entry } from '@/features/pipelines/components/calendar/entry';
import { dayKey, formatDay } from '@/features/pipelines/lib/calendar-days';
import classes from './calendar.module.css';

/** Days below each other, with all that stands on them. */
export function DayList({ days, entries, isSparse, onOpen, onNew }: CalendarViewProps) {
  const shown = isSparse ? days.filter((date) => entries.has(dayKey(date))) : days;
  if (shown.length === 0) return <p className={classes.nothing}>Nothing ran in this time, and nothing is to run.</p>;

  return (
    <ol aria-label="Days" className={classes.days}>
      {shown.map((date) => (
        <li key={date.getTime()} className={classes.day}>
          <DayHead date={date} text={formatDay(date)} onNew={onNew} />
          <ul className={classes.entries}>
            {entries.get(dayKey(date))?.map((entry) => (
              <li key={entry.key}>
                <Entry entry={entry} onOpen={onOpen} />
              </li>
            ))}
          </ul>
          {!entries.has(dayKey(date)) && <p className={classes.note}>Nothing on this day.</p>}
        </li>
      ))}
    </ol>
  );
}
