import type { CalendarEntry } from '@/features/pipelines/lib/calendar-entries';

/** What every view of the calendar is given. */
export interface CalendarViewProps {
  /** The day that the view is around. */
  day: Date;
  days: readonly Date[];
  /** By the keys of their days. */
  entries: ReadonlyMap<string, readonly CalendarEntry[]>;
  /** Days without entries are left out. */
  isSparse: boolean;
  onOpen: (scheduleId: string) => void;
  onNew: (day: Date) => void;
}
