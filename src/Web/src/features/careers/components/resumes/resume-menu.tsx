'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import type { ResumeDto } from '@/api/gen/types.gen';
import { downloadResume } from '@/features/careers/api/resume-files';

interface ResumeMenuProps {
  resume: ResumeDto;
  onRename: () => void;
  onReadAgain: () => void;
  onDelete: () => void;
}

export function ResumeMenu({ resume, onRename, onReadAgain, onDelete }: ResumeMenuProps) {
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon aria-label={`More for ${resume.name}`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onRename}>
          Rename
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => downloadResume(resume)}>
          Download
        </Menu.Item>
        <Menu.Item leftSection={<IconRefresh size={16} />} onClick={onReadAgain}>
          Read the text again
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={onDelete}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
