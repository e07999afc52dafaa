import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiError } from '@/api/api-error';
import { getConversation } from '@/api/gen/sdk.gen';
import { conversationKeys } from '@/features/conversations/api/conversation-cache';
import { hasUnfinishedAnswer, refetchMessages } from '@/features/conversations/api/message-cache';
import { liveRunOf, useChatStore } from '@/stores/chat-store';

const idlePoll = 5_000;

/** Follows the run of the open conversation, also one that was started in another tab. */
export function useActiveRun(conversationId: string | null) {
  const liveRunId = useChatStore((state) => liveRunOf(state, conversationId)?.runId ?? null);
  const { data, dataUpdatedAt } = useQuery({
    queryKey: conversationKeys.detail(conversationId ?? ''),
    queryFn: ({ signal }) => getConversation({ path: { id: conversationId ?? '' }, signal }),
    enabled: conversationId !== null,
    refetchInterval: ({ state }) => liveRunId === null && !isGone(state.error) && idlePoll,
  });

  const activeRunId = data?.activeRunId ?? null;
  const seen = useRef(data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer of the server is looked at, also an equal one
  useEffect(() => {
    if (conversationId === null || liveRunId !== null) return;
    const { runs, follow } = useChatStore.getState();
    const isNew = activeRunId !== null && !runs[activeRunId];
    if (isNew) follow(activeRunId, conversationId);
    // A short run elsewhere may begin and end between two looks; then only the time of the last change tells of it.
    const hasChanged = seen.current?.id === data?.id && seen.current?.updatedAt !== data?.updatedAt;
    const hasEnded = activeRunId === null && (hasChanged || hasUnfinishedAnswer(conversationId));
    if (isNew || hasEnded) refetchMessages(conversationId);
    seen.current = data;
  }, [conversationId, activeRunId, liveRunId, dataUpdatedAt]);

  return { liveRunId };
}

function isGone(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 404;
}
