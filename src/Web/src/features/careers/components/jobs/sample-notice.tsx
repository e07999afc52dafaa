'use client';

import { Button } from '@mantine/core';
import { removeSampleJobs } from '@/features/careers/api/sample-jobs';
import classes from '@/features/careers/components/jobs/first-steps.module.css';
import { useAnyJob } from '@/features/careers/hooks/use-jobs';
import { sampleSource } from '@/features/careers/lib/sample-jobs';

/** Says that some jobs are made up, while there are any. */
export function SampleNotice() {
  const hasSamples = useAnyJob({ source: [sampleSource] });
  if (!hasSamples) return null;

  return (
    <div className={classes.samples}>
      <span>Some of these jobs are samples.</span>
      <Button size="xs" variant="light" onClick={removeSampleJobs}>
        Remove the samples
      </Button>
    </div>
  );
}
