import { IconPlus } from '@tabler/icons-react';
import { dayKey, formatDay } from '@/features/pipelines/lib/calendar-days';
import classes from './day-head.module.css';

interface DayHeadProps {
  date: Date;
  text: string;
  onNew: (day: Date) => void;
}

/** Which day it is, and the way to something new on it. */
export function DayHead({ date, text, onNew }: DayHeadProps) {
  const isToday = dayKey(date) === dayKey(new Date());

  return (
    <div className={classes.head}>
      <time dateTime={dayKey(date)} className={classes.day} data-today={isToday}>
        {text}
      </time>
      <button
        type="button"
        className={classes.add}
        aria-label={`New schedule on ${formatDay(date)}`}
        title="New schedule"
        onClick={() => onNew(date)}
      >
        <IconPlus size={15} aria-hidden="true" />
      </button>
    </div>
  );
}
