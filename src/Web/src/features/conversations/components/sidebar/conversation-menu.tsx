'use client';

import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconDots,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconShieldCheck,
  IconTrash,
} from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ConversationDto } from '@/api/gen/types.gen';
import classes from './conversation-row.module.css';

const GrantsDialog = lazy(() => import('./grants-dialog').then(({ GrantsDialog }) => ({ default: GrantsDialog })));

interface ConversationMenuProps {
  conversation: ConversationDto;
  onRename: () => void;
  onChange: (change: { pinned?: boolean; archived?: boolean }) => void;
  onRemove: () => void;
}

export function ConversationMenu({ conversation, onRename, onChange, onRemove }: ConversationMenuProps) {
  const { title, pinned, archived, grants } = conversation;
  const more = useRef<HTMLButtonElement>(null);
  const [showsGrants, showGrants] = useState(false);
  const closeGrants = () => {
    showGrants(false);
    more.current?.focus();
  };

  return (
    <>
      <Menu position="bottom-start" width={190} returnFocus={false}>
        <Menu.Target>
          <ActionIcon ref={more} className={classes.more} aria-label={`Actions for “${title}”`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={18} />} onClick={onRename}>
            Rename
          </Menu.Item>
          <Menu.Item
            leftSection={pinned ? <IconPinnedOff size={18} /> : <IconPin size={18} />}
            onClick={() => onChange({ pinned: !pinned })}
          >
            {pinned ? 'Unpin' : 'Pin'}
          </Menu.Item>
          <Menu.Item
            leftSection={archived ? <IconArchiveOff size={18} /> : <IconArchive size={18} />}
            onClick={() => onChange({ archived: !archived })}
          >
            {archived ? 'Move back' : 'Archive'}
          </Menu.Item>
          {grants.length > 0 && (
            <Menu.Item leftSection={<IconShieldCheck size={18} />} onClick={() => showGrants(true)}>
              Always allowed…
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={18} />} onClick={onRemove}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>{showsGrants && <GrantsDialog conversation={conversation} onClose={closeGrants} />}</Suspense>
    </>
  );
}
