'use client';

import { useState } from 'react';
import type { JobSummaryDto } from '@/api/gen/types.gen';
import { moveJobs } from '@/features/careers/api/job-actions';
import type { JobFilter } from '@/features/careers/api/job-cache';
import { BoardColumn } from '@/features/careers/components/jobs/board-column';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { useJobStats } from '@/features/careers/hooks/use-jobs';
import { type JobColumn, jobColumns, wayInto } from '@/features/careers/lib/job-columns';

interface JobBoardProps {
  filter: JobFilter;
  isFiltered: boolean;
}

export function JobBoard({ filter, isFiltered }: JobBoardProps) {
  const [dragged, drag] = useState<JobSummaryDto | null>(null);
  const { data: stats } = useJobStats();
  const totalOf = ({ statuses }: JobColumn) =>
    stats?.statuses.reduce((sum, { status, count }) => (statuses.includes(status) ? sum + count : sum), 0);

  const drop = (column: JobColumn) => {
    if (dragged !== null) void moveJobs([dragged], wayInto(column, dragged) ?? []);
    drag(null);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section aria-label="Board" className={classes.board} tabIndex={0}>
      {jobColumns.map((column) => (
        <BoardColumn
          key={column.name}
          column={column}
          filter={filter}
          isFiltered={isFiltered}
          total={totalOf(column)}
          isTarget={dragged !== null && (wayInto(column, dragged)?.length ?? 0) > 0}
          onDrag={drag}
          onDrop={() => drop(column)}
        />
      ))}
    </section>
  );
}
