import { Skeleton } from '@mantine/core';
import { AfterDelay } from '@/components/ui/after-delay';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { useChat } from '@/features/conversations/hooks/use-chat';
import { useIsAsked } from '@/features/conversations/hooks/use-is-asked';
import { useMessages } from '@/features/conversations/hooks/use-messages';
import { ChatAnnouncer } from './chat-announcer';
import classes from './chat-transcript.module.css';
import { EmptyChat } from './empty-chat';
import { MessageList } from './message-list';

interface ChatTranscriptProps {
  conversationId: string | null;
  chat: ReturnType<typeof useChat>;
  isDemo: boolean;
}

export function ChatTranscript({ conversationId, chat, isDemo }: ChatTranscriptProps) {
  const { messages, isLoaded, hasNextPage, isFetchingNextPage, fetchNextPage, error, refetch } =
    useMessages(conversationId);
  const { pending, isBusy, isAnswering, send, retry } = chat;
  const isAsked = useIsAsked(conversationId);

  if (conversationId === null && pending.length === 0) return <EmptyChat isDemo={isDemo} onAsk={send} />;
  if (conversationId !== null && !isLoaded) {
    return (
      <div className={classes.place}>
        {error ? (
          <ErrorNotice title="This conversation could not be opened" error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingMessages />
        )}
      </div>
    );
  }

  return (
    <>
      <MessageList
        messages={messages}
        pending={pending}
        hasOlder={hasNextPage && !isFetchingNextPage}
        isBusy={isBusy}
        onLoadOlder={() => void fetchNextPage()}
        onRetry={isBusy || retry.isPending ? undefined : retry.mutate}
      >
        {retry.error && retry.variables.conversationId === conversationId && <ErrorNotice error={retry.error} />}
      </MessageList>
      <ChatAnnouncer isAnswering={isAnswering} isAsked={isAsked} lastStatus={messages.at(-1)?.status} />
    </>
  );
}

function LoadingMessages() {
  return (
    <AfterDelay>
      <div role="status" aria-label="Loading messages" className={classes.loading}>
        <Skeleton height={44} width="46%" radius="lg" ml="auto" />
        <Skeleton height={14} mt={28} />
        <Skeleton height={14} mt={12} />
        <Skeleton height={14} mt={12} width="70%" />
      </div>
    </AfterDelay>
  );
}
