import type { ReactNode } from 'react';
import { ErrorNotice } from '@/components/ui/error-notice';
import { ListSkeleton } from '@/components/ui/list-skeleton';
import classes from './list-states.module.css';

interface ListStatesProps {
  query: { data: unknown; error: unknown; refetch: () => void };
  /** Said when it could not be loaded. */
  failure: string;
  /** Said when there is nothing in it. */
  empty?: ReactNode;
  /** How long the list will be, where that is known before. */
  length?: number;
  children: ReactNode;
}

/** A list while it loads, when that failed, when it is empty, and else the list itself. */
export function ListStates({ query: { data, error, refetch }, failure, empty, length, children }: ListStatesProps) {
  if (!error && empty) return <p className={classes.empty}>{empty}</p>;
  if (!error && data === undefined) return <ListSkeleton length={length} />;

  // The list has one place, whether or not loading it again failed: what is typed in it stays.
  return (
    <>
      {error ? <ErrorNotice error={error} title={failure} onRetry={refetch} /> : null}
      {data !== undefined && children}
    </>
  );
}
