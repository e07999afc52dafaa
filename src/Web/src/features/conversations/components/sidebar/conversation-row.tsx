'use client';

import { type KeyboardEvent, useRef } from 'react';
import type { ConversationDto } from '@/api/gen/types.gen';
import { ConversationLink } from '@/features/conversations/components/sidebar/conversation-link';
import { ConversationMenu } from '@/features/conversations/components/sidebar/conversation-menu';
import { linkBeside } from '@/features/conversations/components/sidebar/move-focus';
import { RenameField } from '@/features/conversations/components/sidebar/rename-field';
import { useConversationActions } from '@/features/conversations/hooks/use-conversation-actions';
import { useConversationStore } from '@/stores/conversation-store';
import classes from './conversation-row.module.css';

interface ConversationRowProps {
  conversation: ConversationDto;
  isSelected: boolean;
  onNavigate?: () => void;
}

export function ConversationRow({ conversation, isSelected, onNavigate }: ConversationRowProps) {
  const { id, title, activeRunId } = conversation;
  const row = useRef<HTMLLIElement>(null);
  const isRenaming = useConversationStore(({ renamingId }) => renamingId === id);
  const { rename } = useConversationStore.getState();
  const { change, remove } = useConversationActions();

  const removeAndMoveFocus = () => {
    (linkBeside(row.current, 1) ?? linkBeside(row.current, -1))?.focus();
    remove(conversation);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'F2':
        rename(id);
        break;
      case 'Delete':
        removeAndMoveFocus();
        break;
      case 'ArrowDown':
        linkBeside(row.current, 1)?.focus();
        break;
      case 'ArrowUp':
        linkBeside(row.current, -1)?.focus();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  const endRename = (newTitle: string | null) => {
    rename(null);
    if (newTitle !== null) void change(conversation, { title: newTitle });
    requestAnimationFrame(() => row.current?.querySelector('a')?.focus());
  };

  return (
    <li ref={row} className={classes.row} data-selected={isSelected || undefined}>
      {isRenaming ? (
        <RenameField title={title} onEnd={endRename} />
      ) : (
        <>
          <ConversationLink
            id={id}
            className={classes.link}
            data-conversation
            aria-current={isSelected ? 'page' : undefined}
            aria-keyshortcuts="F2 Delete"
            title={title}
            onNavigate={onNavigate}
            onKeyDown={onKeyDown}
            onDoubleClick={() => rename(id)}
          >
            {activeRunId !== null && <span className={classes.live} role="img" aria-label="Answering" />}
            <span className={classes.title} dir="auto">
              {title}
            </span>
          </ConversationLink>
          <ConversationMenu
            conversation={conversation}
            onRename={() => rename(id)}
            onChange={(wanted) => change(conversation, wanted)}
            onRemove={removeAndMoveFocus}
          />
        </>
      )}
    </li>
  );
}
