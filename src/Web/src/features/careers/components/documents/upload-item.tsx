'use client';

import { Button } from '@mantine/core';
import { Item } from '@/components/ui/item';
import { ProgressBar } from '@/components/ui/progress-bar';
import classes from '@/features/careers/components/documents/documents.module.css';
import type { Uploading } from '@/features/careers/hooks/use-uploads';

/** A file on its way, or why it did not arrive. */
export function UploadItem({ name, percent, error, dismiss }: Uploading) {
  return (
    <Item
      title={name}
      details={
        error === null ? (
          <ProgressBar label={`Upload of ${name}`} percent={percent} />
        ) : (
          <span role="alert" className={classes.failure}>
            {error.message}
          </span>
        )
      }
    >
      <Button
        variant="subtle"
        color="gray"
        aria-label={error === null ? `Cancel the upload of ${name}` : `Dismiss ${name}`}
        onClick={dismiss}
      >
        {error === null ? 'Cancel' : 'Dismiss'}
      </Button>
    </Item>
  );
}
