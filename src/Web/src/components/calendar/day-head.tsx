import { IconPlus } from '@tabler/icons-react';
import type { DayAddition } from '@/components/calendar/calendar-view';
import { dayKey, formatDay } from '@/lib/calendar-days';
import classes from './day-head.module.css';

interface DayHeadProps {
  date: Date;
  text: string;
  addition?: DayAddition;
}

/** Which day it is, and the way to something new on it. */
export function DayHead({ date, text, addition }: DayHeadProps) {
  const isToday = dayKey(date) === dayKey(new Date());

  return (
    <div className={classes.head}>
      <time dateTime={dayKey(date)} className={classes.day} data-today={isToday}>
        {text}
      </time>
      {addition && (
        <button
          type="button"
          className={classes.add}
          aria-label={`${addition.label} on ${formatDay(date)}`}
          title={addition.label}
          onClick={() => addition.add(date)}
        >
          <IconPlus size={15} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
