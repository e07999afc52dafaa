import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { toApiError } from '@/api/api-error';
import { regenerateMessage } from '@/api/gen/sdk.gen';
import type { MessageDto } from '@/api/gen/types.gen';
import { refetchMessages, removeMessage } from '@/features/conversations/api/message-cache';
import { newRequestId } from '@/lib/request-id';
import { useChatStore } from '@/stores/chat-store';
import { useDraftStore } from '@/stores/draft-store';

interface ChatOptions {
  conversationId: string | null;
  liveRunId: string | null;
  model: string | null;
}

/** What a person can do in a conversation: send, stop, have an answer tried again. */
export function useChat({ conversationId, liveRunId, model }: ChatOptions) {
  const pending = useChatStore(
    useShallow(({ sends }) => Object.values(sends).filter((send) => send.conversationId === conversationId)),
  );
  const waiting = pending.find(({ refusal }) => refusal === null);
  const isStopping = useChatStore(
    ({ stopping }) => waiting?.stopWanted || (liveRunId !== null && stopping.includes(liveRunId)),
  );

  const send = useCallback(
    (content: string) => {
      const clientRequestId = newRequestId();
      const area = conversationId === null ? useDraftStore.getState().area : null;
      useChatStore.getState().queue({ clientRequestId, conversationId, content, model, area });
    },
    [conversationId, model],
  );

  const waitingId = waiting?.clientRequestId;
  const stop = useCallback(() => {
    const { stopRun, stopSend } = useChatStore.getState();
    if (liveRunId !== null) stopRun(liveRunId);
    else if (waitingId !== undefined) stopSend(waitingId);
  }, [liveRunId, waitingId]);

  const retry = useMutation({
    mutationFn: ({ id }: MessageDto) =>
      regenerateMessage({ path: { id }, body: { clientRequestId: newRequestId(), model } }),
    onSuccess: ({ runId, conversationId: target }, { id }) => {
      removeMessage(target, id);
      useChatStore.getState().follow(runId, target);
    },
    onError: (error, message) => {
      const { runId } = toApiError(error).problem;
      if (typeof runId === 'string') useChatStore.getState().follow(runId, message.conversationId);
      refetchMessages(message.conversationId);
    },
  });

  const isAnswering = liveRunId !== null;
  return { pending, isAnswering, isBusy: isAnswering || waiting !== undefined, isStopping, send, stop, retry };
}
