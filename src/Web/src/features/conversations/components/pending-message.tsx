import { Button } from '@mantine/core';
import { type PendingSend, useChatStore } from '@/stores/chat-store';
import { draftKey, useDraftStore } from '@/stores/draft-store';
import classes from './message.module.css';
import { MessageError } from './message-error';
import { ThinkingIndicator } from './thinking-indicator';

/** A message on its way: shown at once, and kept with its text when the server refuses it. */
export function PendingMessage({ send }: { send: PendingSend }) {
  const { clientRequestId, conversationId, content, refusal } = send;
  const { requeue, discard } = useChatStore.getState();

  const edit = () => {
    const { drafts, write } = useDraftStore.getState();
    const key = draftKey(conversationId);
    write(key, [content, drafts[key]].filter(Boolean).join('\n'));
    discard(clientRequestId);
  };

  return (
    <>
      <article className={classes.question} aria-label="You" data-message={clientRequestId}>
        <div className={classes.bubble}>{content}</div>
      </article>
      {refusal ? (
        <div role="alert">
          <MessageError message={refusal.message} traceId={refusal.traceId} onRetry={() => requeue(clientRequestId)}>
            <Button size="compact-sm" variant="default" onClick={edit}>
              Edit
            </Button>
          </MessageError>
        </div>
      ) : (
        <ThinkingIndicator />
      )}
    </>
  );
}
