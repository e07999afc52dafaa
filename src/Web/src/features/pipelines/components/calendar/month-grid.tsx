import type { CalendarViewProps } from '@/features/pipelines/components/calendar/calendar-view';
import { MonthDay } from '@/features/pipelines/components/calendar/month-day';
import { dayKey } from '@/features/pipelines/lib/calendar-days';
import { weekdays } from '@/features/pipelines/lib/cron-choice';
import classes from './month-grid.module.css';

export function MonthGrid({ day, days, entries, onOpen, onNew }: CalendarViewProps) {
  const weeks = days.filter((_, index) => index % 7 === 0).map((_, week) => days.slice(week * 7, week * 7 + 7));
  const today = dayKey(new Date());

  return (
    <table className={classes.month}>
      <caption className="visually-hidden">Month</caption>
      <thead>
        <tr>
          {weekdays.map(({ value, label }) => (
            <th key={value} scope="col" abbr={label}>
              {label.slice(0, 3)}
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
                <MonthDay date={date} entries={entries.get(dayKey(date)) ?? []} onOpen={onOpen} onNew={onNew} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
