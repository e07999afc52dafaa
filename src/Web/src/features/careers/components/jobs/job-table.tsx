'use client';

import Link from 'next/link';
import { useState } from 'react';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { RelativeTime } from '@/components/ui/relative-time';
import type { JobFilter } from '@/features/careers/api/job-cache';
import { BulkBar } from '@/features/careers/components/jobs/bulk-bar';
import classes from '@/features/careers/components/jobs/job-table.module.css';
import { useJobs } from '@/features/careers/hooks/use-jobs';
import { placeOf, statusNames } from '@/features/careers/lib/job-words';
import { routes } from '@/lib/routes';

interface JobTableProps {
  filter: JobFilter;
  isFiltered: boolean;
}

export function JobTable({ filter, isFiltered }: JobTableProps) {
  const { query, jobs } = useJobs(filter);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const chosen = jobs.filter(({ id }) => selected.has(id));
  const isAll = chosen.length === jobs.length;
  const toggle = (id: string) =>
    select((ids) => new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]));

  return (
    <ListStates
      query={query}
      failure="Your jobs could not be loaded"
      empty={query.data !== undefined && jobs.length === 0 && emptyText(isFiltered)}
    >
      <BulkBar jobs={chosen} onDone={() => select(new Set())} />
      <table className={classes.table}>
        <caption className="visually-hidden">Jobs</caption>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label="Select all"
                checked={isAll}
                onChange={() => select(new Set(isAll ? [] : jobs.map(({ id }) => id)))}
              />
            </th>
            <th scope="col">Job</th>
            <th scope="col">Company</th>
            <th scope="col">Place</th>
            <th scope="col">Status</th>
            <th scope="col">Score</th>
            <th scope="col">Added</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ id, title, company, locations, remoteMode, status, score, createdAt }) => (
            <tr key={id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`Select ${title}`}
                  checked={selected.has(id)}
                  onChange={() => toggle(id)}
                />
              </td>
              <td className={classes.title}>
                <Link href={routes.job(id)}>{title}</Link>
              </td>
              <td>{company}</td>
              <td className={classes.quiet}>{placeOf(locations, remoteMode)}</td>
              <td>{statusNames[status]}</td>
              <td className={classes.quiet}>{score}</td>
              <td className={classes.quiet}>
                <RelativeTime at={createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {query.hasNextPage && <LoadMore isLoading={query.isFetchingNextPage} onLoad={query.fetchNextPage} />}
    </ListStates>
  );
}

function emptyText(isFiltered: boolean): string {
  return isFiltered ? 'No job is like this.' : 'No job yet. Add the first one that you have your eye on.';
}
