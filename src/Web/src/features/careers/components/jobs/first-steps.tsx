'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { loadSampleJobs } from '@/features/careers/api/sample-jobs';
import classes from '@/features/careers/components/jobs/first-steps.module.css';
import { useAnyJob } from '@/features/careers/hooks/use-jobs';
import { rescueFocus } from '@/lib/rescue-focus';
import { routes } from '@/lib/routes';

/** What somebody sees who has no job yet. */
export function FirstSteps({ onAdd }: { onAdd: () => void }) {
  const [isLoading, setLoading] = useState(false);
  const hasDeleted = useAnyJob({ deleted: true });
  const load = () => {
    setLoading(true);
    void loadSampleJobs().finally(() => setLoading(false));
  };

  // It makes way for the jobs.
  useEffect(() => rescueFocus, []);

  return (
    <section aria-label="First steps" className={classes.steps}>
      <h2 className={classes.title}>Which job has caught your eye?</h2>
      <p className={classes.text}>
        Paste the address of a posting, or its text: the rest is filled in. Then move the job across the board as you go
        on, from saved to applied to an offer.
      </p>
      <div className={classes.actions}>
        <Button size="md" onClick={onAdd}>
          Add your first job
        </Button>
        <Button size="md" variant="default" loading={isLoading} onClick={load}>
          Look around with sample jobs
        </Button>
      </div>
      {hasDeleted && (
        <Link href={routes.deletedJobs} className={classes.deleted}>
          See the jobs that you deleted
        </Link>
      )}
    </section>
  );
}
