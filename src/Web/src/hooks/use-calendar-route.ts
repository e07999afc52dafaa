'use client';

import { useMediaQuery } from '@mantine/hooks';
import { useAddressFilter } from '@/hooks/use-address-filter';
import { type CalendarView, dayKey, dayOf, isCalendarView } from '@/lib/calendar-days';

const narrow = '(max-width: 47.99em)';

/** What of a calendar is shown. It lives in the address; a narrow screen begins with the agenda. */
export function useCalendarRoute(usual: CalendarView = 'month') {
  const isNarrow = useMediaQuery(narrow, undefined, { getInitialValueInEffect: false });
  const wantedView = useAddressFilter('view');
  const wantedDay = useAddressFilter('day');
  const view: CalendarView = isCalendarView(wantedView.value) ? wantedView.value : isNarrow ? 'agenda' : usual;

  return {
    view,
    day: dayOf(wantedDay.value, new Date()),
    onView: (wanted: CalendarView) => wantedView.choose(wanted),
    onDay: (date: Date) => wantedDay.choose(dayKey(date)),
    onToday: () => wantedDay.choose(''),
  };
}
