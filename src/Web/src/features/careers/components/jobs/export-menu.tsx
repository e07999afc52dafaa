'use client';

import { Button, Menu } from '@mantine/core';
import { downloadJobs } from '@/features/careers/api/job-actions';
import type { JobFilter } from '@/features/careers/api/job-cache';

/** Takes along what is shown. */
export function ExportMenu({ filter }: { filter: JobFilter }) {
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="default">Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => downloadJobs(filter, 'csv')}>As a table (CSV)</Menu.Item>
        <Menu.Item onClick={() => downloadJobs(filter, 'json')}>As data (JSON)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
