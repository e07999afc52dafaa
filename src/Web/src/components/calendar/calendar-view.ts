import type { ReactNode } from 'react';

/** What every view of a calendar is given. */
export interface CalendarViewProps<E extends { key: string }> {
  /** The day that the view is around. */
  day: Date;
  days: readonly Date[];
  /** By the keys of their days. */
  entries: ReadonlyMap<string, readonly E[]>;
  show: (entry: E) => ReactNode;
  /** What to say when there is nothing on all days together. */
  nothing: string;
  /** How something new comes to a day, where it can. */
  addition?: DayAddition;
}

export interface DayAddition {
  /** New schedule */
  label: string;
  add: (day: Date) => void;
}
