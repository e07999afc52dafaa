export type CalendarView = 'month' | 'week' | 'day' | 'agenda';

export const calendarViews: readonly { value: CalendarView; label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'week', label: 'Week' },
  { value: 'day', label: 'Day' },
  { value: 'agenda', label: 'Agenda' },
];

const daysOfAgenda = 14;
const daysOfWeek = 7;

export function isCalendarView(value: string): value is CalendarView {
  return calendarViews.some((view) => view.value === value);
}

/** 2026-11-28, on the clocks of this browser. */
export function dayKey(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The beginning of the day with a key; of today, when it is none. */
export function dayOf(key: string, now: Date): Date {
  const [year = 0, month = 0, day = 0] = key.split('-').map(Number);
  const date = new Date(year, month - 1, day);
  return dayKey(date) === key ? date : new Date(now.getFullYear(), now.getMonth(), now.getDate());
}

/** Days have 23 or 25 hours where clocks change, so they are counted and not added up. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** The days that a view shows, a month in whole weeks. */
export function daysShown(view: CalendarView, day: Date): Date[] {
  switch (view) {
    case 'day':
      return [day];
    case 'agenda':
      return daysFrom(day, daysOfAgenda);
    case 'week':
      return daysFrom(weekStart(day), daysOfWeek);
    case 'month': {
      const first = weekStart(new Date(day.getFullYear(), day.getMonth(), 1));
      const last = new Date(day.getFullYear(), day.getMonth() + 1, 0);
      const weeks = [0, 1, 2, 3, 4, 5].filter((week) => addDays(first, week * daysOfWeek) <= last);
      return daysFrom(first, weeks.length * daysOfWeek);
    }
  }
}

/** The day to go to for what comes before or after. */
export function step(view: CalendarView, day: Date, direction: 1 | -1): Date {
  if (view === 'month') return new Date(day.getFullYear(), day.getMonth() + direction, 1);
  const days = { week: daysOfWeek, day: 1, agenda: daysOfAgenda }[view];
  return addDays(day, direction * days);
}

export function titleOf(view: CalendarView, day: Date): string {
  if (view === 'month') return month.format(day);
  if (view === 'day') return formatDay(day);
  const days = daysShown(view, day);
  return span.formatRange(days[0] ?? day, days.at(-1) ?? day);
}

/** Saturday, November 28 */
export const formatDay = (day: Date) => fullDay.format(day);

const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' });
const fullDay = new Intl.DateTimeFormat('en', { weekday: 'long', month: 'long', day: 'numeric' });
const span = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', year: 'numeric' });

function daysFrom(first: Date, count: number): Date[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** Weeks begin on Monday. */
function weekStart(day: Date): Date {
  return addDays(day, -((day.getDay() + 6) % daysOfWeek));
}
