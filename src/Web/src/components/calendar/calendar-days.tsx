import type { CalendarViewProps } from '@/components/calendar/calendar-view';
import { DayList } from '@/components/calendar/day-list';
import { MonthGrid } from '@/components/calendar/month-grid';
import { WeekColumns } from '@/components/calendar/week-columns';
import type { CalendarView } from '@/lib/calendar-days';

interface CalendarDaysProps<E extends { key: string }> extends CalendarViewProps<E> {
  view: CalendarView;
}

/** The days of a view, and what stands on them. */
export function CalendarDays<E extends { key: string }>({ view, ...shown }: CalendarDaysProps<E>) {
  if (view === 'month') return <MonthGrid {...shown} />;
  if (view === 'week') return <WeekColumns {...shown} />;
  return <DayList {...shown} isSparse={view === 'agenda'} />;
}
