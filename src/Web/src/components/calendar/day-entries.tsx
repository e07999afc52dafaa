import type { ReactNode } from 'react';

interface DayEntriesProps<E extends { key: string }> {
  entries: readonly E[];
  show: (entry: E) => ReactNode;
  className?: string;
  /** After all others. */
  children?: ReactNode;
}

export function DayEntries<E extends { key: string }>({ entries, show, className, children }: DayEntriesProps<E>) {
  return (
    <ul className={className}>
      {entries.map((entry) => (
        <li key={entry.key}>{show(entry)}</li>
      ))}
      {children}
    </ul>
  );
}
