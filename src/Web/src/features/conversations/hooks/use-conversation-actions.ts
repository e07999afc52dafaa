'use client';

import { deleteConversation, updateConversation } from '@/api/gen/sdk.gen';
import type { ConversationDto, ConversationPatch } from '@/api/gen/types.gen';
import { invalidate, queryClient } from '@/api/query-client';
import {
  conversationKeys,
  patchConversation,
  removeConversation,
} from '@/features/conversations/api/conversation-cache';
import { useConversationRoute } from '@/features/conversations/hooks/use-conversation-route';
import { hold, release } from '@/lib/held-actions';
import { closeNotice, notifyError, notifyUndoable } from '@/lib/notify';
import { conversationIdIn, routes } from '@/lib/routes';
import { useConversationStore } from '@/stores/conversation-store';

export const undoWindow = 8_000;

type Change = Partial<Pick<ConversationDto, 'title' | 'pinned' | 'archived'>>;

export function useConversationActions() {
  const { open } = useConversationRoute();

  const remove = (conversation: ConversationDto) => {
    const wasOpen = conversation.id === conversationIdIn(window.location.pathname);
    if (wasOpen) open(null);
    deleteUndoably(conversation, () => {
      if (wasOpen && window.location.pathname === routes.chat) open(conversation.id);
    });
  };

  return { change: changeConversation, remove };
}

export async function changeConversation(conversation: ConversationDto, change: Change): Promise<void> {
  const { id, title, pinned, archived } = conversation;
  await queryClient.cancelQueries({ queryKey: conversationKeys.lists });
  patchConversation(id, change);
  try {
    const body: ConversationPatch = change;
    // What is shown as done is sent also when the page is left.
    patchConversation(id, await updateConversation({ path: { id }, body, keepalive: true }));
  } catch (error) {
    patchConversation(id, { title, pinned, archived });
    notifyError(`“${title}” was not changed`, error);
  }
  if (change.archived !== undefined) await invalidate(conversationKeys.lists);
}

/** The list forgets it at once; the server hears of it when the time to undo is over. */
export function deleteUndoably(conversation: ConversationDto, onUndone: () => void) {
  const { id, title } = conversation;
  const { hide, reveal } = useConversationStore.getState();
  const noticeId = `deleted-${id}`;

  hide(id);
  hold(id, () => deleteNow(conversation).finally(() => closeNotice(noticeId)), undoWindow);
  notifyUndoable(noticeId, `“${title}” deleted`, () => {
    closeNotice(noticeId);
    if (!release(id)) return;
    reveal(id);
    onUndone();
  });
}

async function deleteNow({ id, title }: ConversationDto): Promise<void> {
  try {
    await deleteConversation({ path: { id }, keepalive: true });
    removeConversation(id);
  } catch (error) {
    notifyError(`“${title}” was not deleted`, error);
  } finally {
    useConversationStore.getState().reveal(id);
  }
}
