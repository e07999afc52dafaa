'use client';

import { type CSSProperties, useState } from 'react';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import type { JobFilter } from '@/features/careers/api/job-cache';
import { BestMatches } from '@/features/careers/components/jobs/best-matches';
import { BulkBar } from '@/features/careers/components/jobs/bulk-bar';
import { JobRow } from '@/features/careers/components/jobs/job-row';
import classes from '@/features/careers/components/jobs/job-table.module.css';
import { SelectMark } from '@/features/careers/components/jobs/select-mark';
import { useJobs } from '@/features/careers/hooks/use-jobs';
import { useVisibleRows } from '@/features/careers/hooks/use-visible-rows';

/** As many at once as the server hands out: whoever looks at a table looks at many. */
const pageLength = 100;

interface JobTableProps {
  filter: JobFilter;
  isFiltered: boolean;
}

export function JobTable({ filter, isFiltered }: JobTableProps) {
  const { query, jobs, isCut } = useJobs(filter, pageLength);
  const { table, measure, visible, room } = useVisibleRows(jobs.length);
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const chosen = jobs.filter(({ id }) => selected.has(id));
  const isAll = chosen.length === jobs.length;
  const toggle = (id: string) =>
    select((ids) => new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]));

  return (
    <ListStates
      query={query}
      failure="Your jobs could not be loaded"
      empty={query.data !== undefined && jobs.length === 0 && emptyText(filter, isFiltered)}
    >
      <BulkBar jobs={chosen} areDeleted={filter.deleted === true} onDone={() => select(new Set())} />
      <table ref={table} className={classes.table} aria-rowcount={jobs.length + 1}>
        <caption className="visually-hidden">Jobs</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.markColumn}>
              <SelectMark
                label="Select all"
                isLabelShown
                isChecked={isAll}
                onToggle={() => select(new Set(isAll ? [] : jobs.map(({ id }) => id)))}
              />
            </th>
            <th scope="col">Job</th>
            <th scope="col" className={classes.companyColumn}>
              Company
            </th>
            <th scope="col" className={classes.placeColumn}>
              Place
            </th>
            <th scope="col" className={classes.statusColumn}>
              Status
            </th>
            <th scope="col" className={classes.scoreColumn}>
              Score
            </th>
            <th scope="col" className={classes.addedColumn}>
              Added
            </th>
          </tr>
        </thead>
        <tbody style={room as CSSProperties}>
          {visible.map((index) => {
            const job = jobs[index];
            return (
              job && (
                <JobRow
                  key={job.id}
                  job={job}
                  index={index}
                  isDeleted={filter.deleted === true}
                  isSelected={selected.has(job.id)}
                  onToggle={() => toggle(job.id)}
                  measure={measure}
                />
              )
            );
          })}
        </tbody>
      </table>
      {query.hasNextPage && <LoadMore isLoading={query.isFetchingNextPage} onLoad={query.fetchNextPage} />}
      {isCut && <BestMatches count={jobs.length} />}
    </ListStates>
  );
}

function emptyText({ postedWithinHours }: JobFilter, isFiltered: boolean): string {
  if (postedWithinHours !== undefined)
    return 'No job is like this. Those of which nobody knows when they were posted are left out.';
  return isFiltered ? 'No job is like this.' : 'No job yet. Add the first one that you have your eye on.';
}
