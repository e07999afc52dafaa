'use client';

import { ErrorNotice } from '@/components/ui/error-notice';
import { LoadMore } from '@/components/ui/load-more';
import { ConversationListSkeleton } from '@/features/conversations/components/sidebar/conversation-list-skeleton';
import { ConversationRow } from '@/features/conversations/components/sidebar/conversation-row';
import { useConversations } from '@/features/conversations/hooks/use-conversations';
import { groupByDate } from '@/features/conversations/lib/date-groups';
import classes from './conversation-list.module.css';

interface ConversationListProps {
  archived: boolean;
  selectedId: string | null;
  onNavigate?: () => void;
}

export function ConversationList({ archived, selectedId, onNavigate }: ConversationListProps) {
  const { conversations, isLoaded, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useConversations({
    archived,
  });
  const isEmpty = isLoaded && conversations.length === 0;

  return (
    <div className={classes.list}>
      {!isLoaded && !error && <ConversationListSkeleton />}
      {error && (
        <div className={classes.error}>
          <ErrorNotice error={error} title="Your conversations could not be loaded" onRetry={refetch} />
        </div>
      )}
      {isEmpty && (
        <p className={classes.empty}>
          {archived ? 'Nothing is archived.' : 'Conversations appear here once you have sent a first message.'}
        </p>
      )}
      {groupByDate(conversations, new Date()).map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h2 className={classes.heading}>{group.title}</h2>
          <ul className={classes.rows}>
            {group.conversations.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                isSelected={conversation.id === selectedId}
                onNavigate={onNavigate}
              />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage && <LoadMore isLoading={isFetchingNextPage} onLoad={fetchNextPage} />}
    </div>
  );
}
