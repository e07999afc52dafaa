import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer of the server is looked at, also an equal one
  useEffect(() => {
    if (conversationId === null || liveRunId !== null) return;
    const { runs, follow } = useChatStore.getState();
    const isNew = activeRunId !== null && !runs[activeRunId];
    if (isNew) follow(activeRunId, conversationId);
    if (isNew || (activeRunId === null && hasUnfinishedAnswer(conversationId))) refetchMessages(conversationId);
  }, [conversationId, activeRunId, liveRunId, dataUpdatedAt]);

  return { liveRunId };
}

function isGone(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 404;
}
