'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { JobSummaryDto } from '@/api/gen/types.gen';
import { deleteJobs, moveJobs } from '@/features/careers/api/job-actions';
import { jobColumns, wayInto } from '@/features/careers/lib/job-columns';
import { rescueFocus } from '@/lib/rescue-focus';

/** What dragging does, for keys and fingers too. */
export function JobMenu({ job }: { job: JobSummaryDto }) {
  const ways = jobColumns.flatMap((column) => {
    const way = wayInto(column, job);
    return way === null || way.length === 0 ? [] : [{ name: column.name, way }];
  });

  // Its job leaves the column, and it goes along.
  useEffect(() => rescueFocus, []);

  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon aria-label={`Actions for “${job.title}”`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Move to</Menu.Label>
        {ways.map(({ name, way }) => (
          <Menu.Item key={name} onClick={() => moveJobs([job], way)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => deleteJobs([job])}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
