import { type ReactNode, useRef } from 'react';
import type { MessageDto } from '@/api/gen/types.gen';
import { useOlderMessages } from '@/features/conversations/hooks/use-older-messages';
import { useStickToBottom } from '@/features/conversations/hooks/use-stick-to-bottom';
import { keyboardScrollable } from '@/lib/keyboard';
import type { PendingSend } from '@/stores/chat-store';
import { JumpToLatest } from './jump-to-latest';
import { MessageItem } from './message-item';
import classes from './message-list.module.css';
import { PendingMessage } from './pending-message';

interface MessageListProps {
  messages: MessageDto[];
  pending: PendingSend[];
  hasOlder: boolean;
  isBusy: boolean;
  onLoadOlder: () => void;
  /** Missing while nothing can be tried again. */
  onRetry: ((message: MessageDto) => void) | undefined;
  children?: ReactNode;
}

export function MessageList({ messages, pending, hasOlder, isBusy, onLoadOlder, onRetry, children }: MessageListProps) {
  const viewport = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const newest = pending.at(-1)?.clientRequestId;
  const { isFollowing, jumpToEnd } = useStickToBottom(viewport, content, newest);
  const sentinel = useOlderMessages(viewport, { firstId: messages[0]?.id, hasMore: hasOlder, load: onLoadOlder });
  const last = messages.at(-1);

  return (
    <div className={classes.frame}>
      <section
        ref={viewport}
        className={classes.viewport}
        aria-label="Messages"
        {...keyboardScrollable}
        data-following={isFollowing}
      >
        <div ref={content} className={classes.column}>
          <div ref={sentinel} />
          {messages.map((message) => (
            <MessageItem key={message.id} message={message} onRetry={message === last ? onRetry : undefined} />
          ))}
          {pending.map((send) => (
            <PendingMessage key={send.clientRequestId} send={send} />
          ))}
          {children}
        </div>
      </section>
      {!isFollowing && <JumpToLatest hasNews={isBusy} onJump={jumpToEnd} />}
    </div>
  );
}
