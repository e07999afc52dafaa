'use client';

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { useDataExport } from '@/features/identity/hooks/use-data-export';
import { formatBytes } from '@/lib/format';
import classes from './data.module.css';

export function DownloadData() {
  const { mutate, isPending, isSuccess, error, received, cancel } = useDataExport();

  return (
    <Section
      title="Download your data"
      description="Everything that is stored of you, as a ZIP archive of JSON files. No passwords and no keys are in it."
    >
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} />}
          disabled={isPending}
          onClick={() => mutate()}
        >
          Download
        </Button>
        {isPending && (
          <Button variant="subtle" color="gray" onClick={cancel}>
            Cancel
          </Button>
        )}
        <span role="status" className={classes.progress}>
          {isPending && (received === 0 ? 'Gathering your data…' : `${formatBytes(received)} received…`)}
          {isSuccess && `Done: ${formatBytes(received)}.`}
        </span>
      </div>
      {error && <ErrorNotice error={error} title="Your data could not be downloaded" />}
    </Section>
  );
}
