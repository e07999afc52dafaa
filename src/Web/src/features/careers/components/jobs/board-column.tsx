'use client';

import type { JobSummaryDto } from '@/api/gen/types.gen';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import type { JobFilter } from '@/features/careers/api/job-cache';
import { BestMatches } from '@/features/careers/components/jobs/best-matches';
import { JobCard } from '@/features/careers/components/jobs/job-card';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { useJobs } from '@/features/careers/hooks/use-jobs';
import type { JobColumn } from '@/features/careers/lib/job-columns';

const pageLength = 50;

interface BoardColumnProps {
  column: JobColumn;
  filter: JobFilter;
  isFiltered: boolean;
  /** How many there are where nothing is filtered; undefined while nobody knows. */
  total: number | undefined;
  /** Whether what is dragged can be dropped here. */
  isTarget: boolean;
  onDrag: (job: JobSummaryDto | null) => void;
  onDrop: () => void;
}

export function BoardColumn({ column, filter, isFiltered, total, isTarget, onDrag, onDrop }: BoardColumnProps) {
  const { query, jobs, isCut } = useJobs({ ...filter, status: [...column.statuses] }, pageLength);
  // Nobody counts what is not loaded.
  const found = query.data && (query.hasNextPage || isCut ? `${jobs.length}+` : jobs.length);

  return (
    <section
      aria-label={column.name}
      className={classes.column}
      data-target={isTarget}
      onDragOver={(event) => isTarget && event.preventDefault()}
      onDrop={onDrop}
    >
      <h2 className={classes.columnName}>
        {column.name} <span className={classes.count}>{isFiltered ? found : total}</span>
      </h2>
      <ListStates
        query={query}
        failure="These jobs could not be loaded"
        empty={jobs.length === 0 && query.data !== undefined && 'None'}
      >
        <ul className={classes.cards}>
          {jobs.map((job) => (
            <JobCard key={job.id} job={job} onDrag={onDrag} />
          ))}
        </ul>
        {query.hasNextPage && <LoadMore isLoading={query.isFetchingNextPage} onLoad={query.fetchNextPage} />}
        {isCut && <BestMatches count={jobs.length} />}
      </ListStates>
    </section>
  );
}
