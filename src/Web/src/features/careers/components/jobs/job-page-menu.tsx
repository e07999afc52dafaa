'use client';

import { ActionIcon, Menu, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { JobDto } from '@/api/gen/types.gen';
import { deleteJobs } from '@/features/careers/api/job-actions';
import { EditJobForm } from '@/features/careers/components/jobs/edit-job-form';
import { rescueFocus } from '@/lib/rescue-focus';
import { routes } from '@/lib/routes';

/** What can be done with a job besides going on with it. */
export function JobPageMenu({ job }: { job: JobDto }) {
  const [isEditing, { open, close }] = useDisclosure();
  const router = useRouter();
  const more = useRef<HTMLButtonElement>(null);
  const remove = () => {
    router.push(routes.jobs);
    void deleteJobs([job]);
  };

  // It goes with the job that is deleted.
  useEffect(() => rescueFocus, []);

  return (
    <>
      <Menu position="bottom-end" width={190}>
        <Menu.Target>
          <ActionIcon ref={more} aria-label={`Actions for “${job.title}”`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={open}>
            Edit
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isEditing}
        onClose={close}
        onExitTransitionEnd={() => more.current?.focus()}
        title="Edit the job"
        size="lg"
        closeOnClickOutside={false}
        centered
      >
        <EditJobForm job={job} onSaved={close} />
      </Modal>
    </>
  );
}
