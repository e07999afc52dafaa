import { DayHead } from '@/features/pipelines/components/calendar/day-head';
import { DayLink } from '@/features/pipelines/components/calendar/day-link';
import { Entry } from '@/features/pipelines/components/calendar/entry';
import type { CalendarEntry } from '@/features/pipelines/lib/calendar-entries';
import classes from './month-grid.module.css';

const room = 3;

interface MonthDayProps {
  date: Date;
  entries: readonly CalendarEntry[];
  onOpen: (scheduleId: string) => void;
  onNew: (day: Date) => void;
}

/** As much of a day as a cell has room for. */
export function MonthDay({ date, entries, onOpen, onNew }: MonthDayProps) {
  const shown = entries.length > room ? entries.slice(0, room - 1) : entries;
  const hidden = entries.length - shown.length;

  return (
    <>
      <DayHead date={date} text={String(date.getDate())} onNew={onNew} />
      <ul className={classes.entries}>
        {shown.map((entry) => (
          <li key={entry.key}>
            <Entry entry={entry} onOpen={onOpen} />
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <DayLink date={date} className={classes.more}>
              {hidden} more
            </DayLink>
          </li>
        )}
      </ul>
      {entries.length > 0 && (
        <DayLink date={date} className={classes.count}>
          {entries.length}
        </DayLink>
      )}
    </>
  );
}
