import { useState } from 'react';
import { useActiveRun } from '@/features/conversations/hooks/use-active-run';
import { useAgentConnection } from '@/features/conversations/hooks/use-agent-connection';
import { useConversationRoute } from '@/features/conversations/hooks/use-conversation-route';
import { draftKey, useDraftStore } from '@/stores/draft-store';

/** The conversation on the page: the one in the address, or the one that the first message has just created. */
export function useOpenConversation() {
  const { conversationId: routeId, open } = useConversationRoute();
  const [createdId, setCreatedId] = useState<string | null>(null);
  if (routeId !== null && createdId !== null) setCreatedId(null);
  const conversationId = routeId ?? createdId;

  const status = useAgentConnection((startedId, send) => {
    if (send.conversationId !== null || conversationId !== null) return;
    // The address changes a moment later than the store; without this the empty page would flash in between.
    setCreatedId(startedId);
    moveDraft(startedId);
    open(startedId);
  });

  const { liveRunId } = useActiveRun(conversationId);
  return { conversationId, liveRunId, isConnected: status === 'open', open };
}

function moveDraft(conversationId: string) {
  const { drafts, write, chooseArea } = useDraftStore.getState();
  const unsent = drafts[draftKey(null)];
  if (unsent) write(draftKey(conversationId), unsent);
  write(draftKey(null), '');
  chooseArea(null);
}
