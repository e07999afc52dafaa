import { Button } from '@mantine/core';
import { IconPlayerStop, IconPlugConnectedX } from '@tabler/icons-react';
import type { MessageDto } from '@/api/gen/types.gen';
import { useChatStore } from '@/stores/chat-store';
import classes from './message.module.css';
import { MessageError } from './message-error';

interface MessageOutcomeProps {
  message: MessageDto;
  onRetry: (() => void) | undefined;
}

/** Says in place how an answer ended when it did not simply finish. */
export function MessageOutcome({ message, onRetry }: MessageOutcomeProps) {
  const { status, error, runId } = message;
  const traceId = useChatStore(({ runs }) => (runId === null ? null : (runs[runId]?.traceId ?? null)));

  if (status === 'failed') {
    return (
      <MessageError
        message={error?.message ?? 'The answer could not be completed.'}
        traceId={traceId}
        onRetry={error?.retryable === false ? undefined : onRetry}
      />
    );
  }
  if (status !== 'cancelled' && status !== 'interrupted') return null;

  const isStopped = status === 'cancelled';
  const Icon = isStopped ? IconPlayerStop : IconPlugConnectedX;
  return (
    <p className={classes.outcome}>
      <span className={classes.chip}>
        <Icon size={15} aria-hidden="true" />
        {isStopped ? 'Stopped' : 'Interrupted'}
      </span>
      {!isStopped && 'The server stopped before the answer was complete.'}
      {onRetry && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          Retry
        </Button>
      )}
    </p>
  );
}
