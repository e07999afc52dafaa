'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ListSkeleton } from '@/components/ui/list-skeleton';
import { Section } from '@/components/ui/section';
import { AddJobDialog } from '@/features/careers/components/jobs/add-job-dialog';
import { ExportMenu } from '@/features/careers/components/jobs/export-menu';
import { FirstSteps } from '@/features/careers/components/jobs/first-steps';
import { JobBoard } from '@/features/careers/components/jobs/job-board';
import { JobFilters } from '@/features/careers/components/jobs/job-filters';
import { JobTable } from '@/features/careers/components/jobs/job-table';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { SampleNotice } from '@/features/careers/components/jobs/sample-notice';
import { useJobFilter } from '@/features/careers/hooks/use-job-filter';
import { useJobStats } from '@/features/careers/hooks/use-jobs';

/** The same jobs, on a board or in a table; for who has none yet, what to begin with. */
export function JobsPage() {
  const { filter, isFiltered, view, show, ...fields } = useJobFilter();
  const { data: stats, isFetched } = useJobStats();
  const [isAdding, { open, close }] = useDisclosure();

  const content = () => {
    if (!isFiltered && !isFetched) return <ListSkeleton />;
    if (!isFiltered && stats?.total === 0) return <FirstSteps onAdd={open} />;
    return (
      <div className={classes.frame}>
        <JobFilters {...fields} view={view} show={show} />
        <SampleNotice />
        {view === 'table' ? (
          // What can be done with deleted jobs is done with no others, not even while the others are being loaded.
          <JobTable key={String(filter.deleted)} filter={filter} isFiltered={isFiltered} />
        ) : (
          <JobBoard filter={filter} isFiltered={isFiltered} />
        )}
      </div>
    );
  };

  return (
    <Section
      title="All jobs"
      isTitleHidden
      description="Every job that you have your eye on, and how far you are with it."
      action={
        <div className={classes.actions}>
          <ExportMenu filter={filter} />
          <Button onClick={open}>Add a job</Button>
        </div>
      }
    >
      {content()}
      <AddJobDialog isOpen={isAdding} onClose={close} />
    </Section>
  );
}
