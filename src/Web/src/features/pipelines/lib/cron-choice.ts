export type Repeat = 'hourly' | 'daily' | 'weekdays' | 'weekly' | 'monthly' | 'custom';

/** A cron expression as people choose it. */
export interface CronChoice {
  repeat: Repeat;
  /** Hours and minutes: 08:30. */
  time: string;
  /** 0 is Sunday. */
  weekday: number;
  /** Of the month. */
  day: number;
}

export const repeats: readonly { value: Repeat; label: string }[] = [
  { value: 'hourly', label: 'Every hour' },
  { value: 'daily', label: 'Every day' },
  { value: 'weekdays', label: 'Every weekday' },
  { value: 'weekly', label: 'Every week' },
  { value: 'monthly', label: 'Every month' },
  { value: 'custom', label: 'Something else' },
];

export const weekdays = [
  { value: '1', label: 'Monday' },
  { value: '2', label: 'Tuesday' },
  { value: '3', label: 'Wednesday' },
  { value: '4', label: 'Thursday' },
  { value: '5', label: 'Friday' },
  { value: '6', label: 'Saturday' },
  { value: '0', label: 'Sunday' },
];

const usual: CronChoice = { repeat: 'custom', time: '09:00', weekday: 1, day: 1 };
/** Every day in the morning. */
export const usualCron = '0 9 * * *';

/** On one day of the week, in the morning. */
export const weeklyOn = (weekday: number) => `0 9 * * ${weekday}`;

const number = /^\d+$/;

export function cronOf({ repeat, time, weekday, day }: CronChoice): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  switch (repeat) {
    case 'hourly':
      return `${minute} * * * *`;
    case 'weekdays':
      return `${minute} ${hour} * * 1-5`;
    case 'weekly':
      return `${minute} ${hour} * * ${weekday}`;
    case 'monthly':
      return `${minute} ${hour} ${day} * *`;
    default:
      return `${minute} ${hour} * * *`;
  }
}

/** What was chosen, when an expression is one of those that can be chosen. */
export function choiceOf(cron: string): CronChoice {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.trim().split(/\s+/);
  if (!number.test(minute) || month !== '*') return usual;
  if (hour === '*')
    return repeatOf(`${day} ${weekday}`) === 'daily' ? { ...usual, repeat: 'hourly', time: clock('0', minute) } : usual;
  if (!number.test(hour)) return usual;
  return {
    repeat: repeatOf(`${day} ${weekday}`),
    time: clock(hour, minute),
    weekday: number.test(weekday) ? Number(weekday) % 7 : usual.weekday,
    day: number.test(day) ? Number(day) : usual.day,
  };
}

function repeatOf(days: string): Repeat {
  if (days === '* *') return 'daily';
  if (days === '* 1-5') return 'weekdays';
  if (/^\* [0-7]$/.test(days)) return 'weekly';
  return /^\d+ \*$/.test(days) ? 'monthly' : 'custom';
}

function clock(hour: string, minute: string): string {
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
