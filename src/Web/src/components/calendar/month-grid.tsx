import type { CalendarViewProps } from '@/components/calendar/calendar-view';
import { MonthDay } from '@/components/calendar/month-day';
import { dayKey } from '@/lib/calendar-days';
import classes from './month-grid.module.css';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function MonthGrid<E extends { key: string }>({ day, days, entries, show, addition }: CalendarViewProps<E>) {
  const weeks = days.filter((_, index) => index % 7 === 0).map((_, week) => days.slice(week * 7, week * 7 + 7));
  const today = dayKey(new Date());

  return (
    <table className={classes.month}>
      <caption className="visually-hidden">Month</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.getTime()}>
            {week.map((date) => (
              <td
                key={date.getTime()}
                className={classes.cell}
                data-outside={date.getMonth() !== day.getMonth()}
                aria-current={dayKey(date) === today ? 'date' : undefined}
              >
                <MonthDay date={date} entries={entries.get(dayKey(date)) ?? []} show={show} addition={addition} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
