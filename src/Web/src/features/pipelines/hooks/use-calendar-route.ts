'use client';

import { useMediaQuery } from '@mantine/hooks';
import { type CalendarView, dayKey, dayOf, isCalendarView } from '@/features/pipelines/lib/calendar-days';
import { useAddressFilter } from '@/hooks/use-address-filter';

const narrow = '(max-width: 47.99em)';

/** What of the calendar is shown. It lives in the address; a narrow screen begins with the agenda. */
export function useCalendarRoute() {
  const isNarrow = useMediaQuery(narrow, undefined, { getInitialValueInEffect: false });
  const wantedView = useAddressFilter('view');
  const wantedDay = useAddressFilter('day');
  const view: CalendarView = isCalendarView(wantedView.value) ? wantedView.value : isNarrow ? 'agenda' : 'month';

  return {
    view,
    day: dayOf(wantedDay.value, new Date()),
    chooseView: (wanted: CalendarView) => wantedView.choose(wanted),
    goTo: (date: Date) => wantedDay.choose(dayKey(date)),
    goToToday: () => wantedDay.choose(''),
  };
}
