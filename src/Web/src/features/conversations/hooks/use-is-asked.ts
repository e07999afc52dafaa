import { isWaiting } from '@/features/conversations/lib/message-text';
import { liveRunOf, useChatStore } from '@/stores/chat-store';

/** True while the open conversation's run waits for the person to decide about a tool call. */
export function useIsAsked(conversationId: string | null): boolean {
  return useChatStore((state) => {
    const message = liveRunOf(state, conversationId)?.message;
    return message ? isWaiting(message) : false;
  });
}
