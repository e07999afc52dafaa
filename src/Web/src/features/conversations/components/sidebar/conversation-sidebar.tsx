'use client';

import { UnstyledButton } from '@mantine/core';
import { IconArchive, IconArrowLeft, IconEdit } from '@tabler/icons-react';
import { ConversationLink } from '@/features/conversations/components/sidebar/conversation-link';
import { ConversationList } from '@/features/conversations/components/sidebar/conversation-list';
import { useConversationRoute } from '@/features/conversations/hooks/use-conversation-route';
import { useConversationStore } from '@/stores/conversation-store';
import classes from './conversation-sidebar.module.css';

export function ConversationSidebar({ onNavigate }: { onNavigate?: () => void }) {
  const { view, show } = useConversationStore();
  const { conversationId } = useConversationRoute();
  const isArchive = view === 'archived';

  return (
    <nav aria-label="Conversations" className={classes.sidebar}>
      <div className={classes.actions}>
        <ConversationLink id={null} className={classes.newChat} onNavigate={onNavigate} title="New chat (Ctrl+Shift+O)">
          <IconEdit size={18} /> New chat
        </ConversationLink>
      </div>
      {isArchive && <h2 className={classes.heading}>Archived</h2>}
      <ConversationList archived={isArchive} selectedId={conversationId} onNavigate={onNavigate} />
      <UnstyledButton className={classes.archive} onClick={() => show(isArchive ? 'active' : 'archived')}>
        {isArchive ? <IconArrowLeft size={18} /> : <IconArchive size={18} />}
        {isArchive ? 'Back to conversations' : 'Archived'}
      </UnstyledButton>
    </nav>
  );
}
