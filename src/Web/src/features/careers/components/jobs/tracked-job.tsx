'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { restoreDeletedJob } from '@/features/careers/api/job-actions';
import { notifyError } from '@/lib/notify';
import { routes } from '@/lib/routes';

interface TrackedJobProps {
  id: string;
  isDeleted: boolean;
}

/** Leads to a job that was there before, and restores it first where it was deleted. */
export function TrackedJob({ id, isDeleted }: TrackedJobProps) {
  return isDeleted ? <RestoreJob id={id} /> : <Link href={routes.job(id)}>Open it</Link>;
}

function RestoreJob({ id }: { id: string }) {
  const router = useRouter();
  const [isRestoring, setIsRestoring] = useState(false);

  const restore = async () => {
    setIsRestoring(true);
    try {
      await restoreDeletedJob(id);
      router.push(routes.job(id));
    } catch (error) {
      notifyError('The job could not be restored', error);
      setIsRestoring(false);
    }
  };

  return (
    <Button size="compact-sm" variant="default" loading={isRestoring} onClick={restore}>
      Restore
    </Button>
  );
}
