import { memo } from 'react';
import type { MessageDto } from '@/api/gen/types.gen';
import { useShownMessage } from '@/features/conversations/hooks/use-shown-message';
import { isWaiting, textOf } from '@/features/conversations/lib/message-text';
import { isAtWork } from '@/features/conversations/lib/tool-call';
import classes from './message.module.css';
import { MessageActions } from './message-actions';
import { MessageOutcome } from './message-outcome';
import { MessageParts } from './message-parts';
import { ThinkingIndicator } from './thinking-indicator';
import { UserBubble } from './user-bubble';

interface MessageItemProps {
  message: MessageDto;
  /** Missing when this answer cannot be tried again now. */
  onRetry: ((message: MessageDto) => void) | undefined;
}

export const MessageItem = memo(function MessageItem({ message, onRetry }: MessageItemProps) {
  const shown = useShownMessage(message);
  if (shown.role === 'user') return <UserBubble id={shown.id} text={textOf(shown)} />;

  const isStreaming = shown.status === 'streaming';
  const isBusy = isStreaming && !isWaiting(shown);
  const retry = onRetry && (() => onRetry(message));
  return (
    <article className={classes.answer} aria-label="Assistant" aria-busy={isBusy} data-message={shown.id}>
      <MessageParts message={shown} isStreaming={isStreaming} />
      {isBusy && isSilent(shown) && <ThinkingIndicator />}
      <MessageOutcome message={shown} onRetry={retry} />
      {!isStreaming && <MessageActions message={shown} onRetry={shown.status === 'completed' ? retry : undefined} />}
    </article>
  );
});

/** Nothing on the page moves: no text is growing and no tool shows that it is at work. */
function isSilent({ parts }: MessageDto): boolean {
  const last = parts.at(-1);
  return last?.type !== 'text' && !(last?.type === 'tool_call' && isAtWork(last.status));
}
