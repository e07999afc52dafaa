'use client';

import { Button, Menu } from '@mantine/core';
import { useEffect } from 'react';
import type { JobSummaryDto } from '@/api/gen/types.gen';
import { deleteJobs, moveJobs, restoreJobs } from '@/features/careers/api/job-actions';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { statusNames } from '@/features/careers/lib/job-words';
import { rescueFocus } from '@/lib/rescue-focus';

interface BulkBarProps {
  jobs: readonly JobSummaryDto[];
  areDeleted: boolean;
  onDone: () => void;
}

/** What can be done with all that is selected. It keeps its room, so that nothing jumps. */
export function BulkBar({ jobs, areDeleted, onDone }: BulkBarProps) {
  const Actions = areDeleted ? DeletedActions : BulkActions;

  return (
    <div className={classes.bulk}>
      <span role="status">{jobs.length > 0 && `${jobs.length} selected`}</span>
      {jobs.length > 0 && <Actions jobs={jobs} onDone={onDone} />}
    </div>
  );
}

/** Offers the steps that every one of the jobs can take. */
function BulkActions({ jobs, onDone }: Omit<BulkBarProps, 'areDeleted'>) {
  const [first, ...others] = jobs;
  const steps = first?.nextStatuses.filter((step) => others.every((job) => job.nextStatuses.includes(step))) ?? [];

  // When it is done, nothing is selected any more.
  useEffect(() => rescueFocus, []);

  return (
    <>
      <Menu width={190}>
        <Menu.Target>
          <Button variant="default" disabled={steps.length === 0}>
            Move to…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {steps.map((step) => (
            <Menu.Item key={step} onClick={() => moveJobs(jobs, [step]).then(onDone)}>
              {statusNames[step]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" onClick={() => deleteJobs(jobs).then(onDone)}>
        Delete
      </Button>
    </>
  );
}

function DeletedActions({ jobs, onDone }: Omit<BulkBarProps, 'areDeleted'>) {
  useEffect(() => rescueFocus, []);

  return (
    <Button variant="default" onClick={() => restoreJobs(jobs).then(onDone)}>
      Restore
    </Button>
  );
}
