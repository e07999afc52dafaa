import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ConversationDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import {
  conversationKeys,
  findConversation,
  upsertConversation,
} from '@/features/conversations/api/conversation-cache';
import { changeConversation, deleteUndoably } from '@/features/conversations/hooks/use-conversation-actions';
import { flushHeldActions, release } from '@/lib/held-actions';
import { useConversationStore } from '@/stores/conversation-store';
import { server } from '@/test/server';

const url = 'http://localhost/api/v1/conversations/c1';
const refused = () => HttpResponse.json({ code: 'internal.unexpected', traceId: 't' }, { status: 500 });
const conversation: ConversationDto = {
  id: 'c1',
  title: 'Lisbon',
  area: 'assistant',
  pinned: false,
  archived: false,
  activeRunId: null,
  grants: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};

const hiddenIds = () => useConversationStore.getState().hiddenIds;

beforeEach(() => {
  queryClient.setQueryData(conversationKeys.list(false), { pages: [{ items: [], nextCursor: null }], pageParams: [] });
  upsertConversation(conversation);
});

afterEach(() => {
  release('c1');
  queryClient.clear();
  useConversationStore.setState(useConversationStore.getInitialState());
});

it('renames at once and takes it back when the server refuses', async () => {
  const shown: (string | undefined)[] = [];
  server.use(
    http.patch(url, () => {
      shown.push(findConversation('c1')?.title);
      return refused();
    }),
  );

  await changeConversation(conversation, { title: 'Porto' });
  shown.push(findConversation('c1')?.title);

  expect(shown).toEqual(['Porto', 'Lisbon']);
});

it('deletes on the server only when the time to undo is over', async () => {
  const onDelete = vi.fn(() => new HttpResponse(null, { status: 204 }));
  server.use(http.delete(url, onDelete));

  deleteUndoably(conversation, () => {});
  expect(hiddenIds()).toEqual(['c1']);
  expect(onDelete).not.toHaveBeenCalled();

  await flushHeldActions();
  expect(onDelete).toHaveBeenCalledOnce();
  expect(findConversation('c1')).toBeUndefined();
});

it('brings the conversation back when the server refuses to delete it', async () => {
  server.use(http.delete(url, refused));

  deleteUndoably(conversation, () => {});
  await flushHeldActions();

  expect(hiddenIds()).toEqual([]);
  expect(findConversation('c1')).toBeDefined();
});
