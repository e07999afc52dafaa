'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Section } from '@/components/ui/section';
import { AddJobDialog } from '@/features/careers/components/jobs/add-job-dialog';
import { JobBoard } from '@/features/careers/components/jobs/job-board';
import { JobFilters } from '@/features/careers/components/jobs/job-filters';
import { JobTable } from '@/features/careers/components/jobs/job-table';
import { useJobFilter } from '@/features/careers/hooks/use-job-filter';

/** The same jobs, on a board or in a table. */
export function JobsPage() {
  const { filter, isFiltered, view, show, ...fields } = useJobFilter();
  const [isAdding, { open, close }] = useDisclosure();

  return (
    <Section
      title="All jobs"
      isTitleHidden
      description="Every job that you have your eye on, and how far you are with it."
      action={<Button onClick={open}>Add a job</Button>}
    >
      <JobFilters {...fields} view={view} show={show} />
      {view === 'table' ? <JobTable filter={filter} isFiltered={isFiltered} /> : <JobBoard filter={filter} />}
      <AddJobDialog isOpen={isAdding} onClose={close} />
    </Section>
  );
}
