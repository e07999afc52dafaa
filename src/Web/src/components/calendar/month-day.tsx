import type { CalendarViewProps } from '@/components/calendar/calendar-view';
import { DayEntries } from '@/components/calendar/day-entries';
import { DayHead } from '@/components/calendar/day-head';
import { DayLink } from '@/components/calendar/day-link';
import classes from './month-grid.module.css';

const room = 3;

interface MonthDayProps<E extends { key: string }> extends Pick<CalendarViewProps<E>, 'show' | 'addition'> {
  date: Date;
  entries: readonly E[];
}

/** As much of a day as a cell has room for. */
export function MonthDay<E extends { key: string }>({ date, entries, show, addition }: MonthDayProps<E>) {
  const shown = entries.length > room ? entries.slice(0, room - 1) : entries;
  const hidden = entries.length - shown.length;

  return (
    <>
      <DayHead date={date} text={String(date.getDate())} addition={addition} />
      <DayEntries entries={shown} show={show} className={classes.entries}>
        {hidden > 0 && (
          <li>
            <DayLink date={date} className={classes.more}>
              {hidden} more
            </DayLink>
          </li>
        )}
      </DayEntries>
      {entries.length > 0 && (
        <DayLink date={date} className={classes.count}>
          {entries.length}
        </DayLink>
      )}
    </>
  );
}
