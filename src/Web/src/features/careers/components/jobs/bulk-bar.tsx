'use client';

import { Button, Menu } from '@mantine/core';
import type { JobSummaryDto } from '@/api/gen/types.gen';
import { deleteJobs, moveJobs } from '@/features/careers/api/job-actions';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { statusNames } from '@/features/careers/lib/job-words';

interface BulkBarProps {
  jobs: readonly JobSummaryDto[];
  onDone: () => void;
}

/** Offers the steps that every one of the jobs can take. It keeps its room, so that nothing jumps. */
export function BulkBar({ jobs, onDone }: BulkBarProps) {
  const [first, ...others] = jobs;
  const steps = first?.nextStatuses.filter((step) => others.every((job) => job.nextStatuses.includes(step))) ?? [];

  return (
    <div className={classes.bulk}>
      <span role="status">{jobs.length > 0 && `${jobs.length} selected`}</span>
      {jobs.length > 0 && (
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
      )}
    </div>
  );
}
