import { afterEach, describe, expect, it } from 'vitest';
import type { MessageDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import {
  hasUnfinishedAnswer,
  type MessagePages,
  messagesKey,
  oldestFirst,
  removeMessage,
  seedMessages,
  upsertMessages,
} from './message-cache';

const id = 'conversation';
const message = (name: string, status = 'completed') => ({ id: name, status }) as MessageDto;

function transcript(): string[] {
  const pages = queryClient.getQueryData<MessagePages>(messagesKey(id));
  return pages ? oldestFirst(pages).map((entry) => `${entry.id} ${entry.status}`) : [];
}

describe('message cache', () => {
  afterEach(() => queryClient.clear());

  it('adds messages at the end and updates known ones in place', () => {
    seedMessages(id);
    upsertMessages(id, [message('question'), message('answer', 'streaming')]);
    expect(hasUnfinishedAnswer(id)).toBe(true);

    upsertMessages(id, [message('answer')]);

    expect(transcript()).toEqual(['question completed', 'answer completed']);
  });

  it('takes a message out', () => {
    seedMessages(id);
    upsertMessages(id, [message('question'), message('answer')]);

    removeMessage(id, 'answer');

    expect(transcript()).toEqual(['question completed']);
  });

  it('makes up no transcript for a conversation that was not loaded', () => {
    upsertMessages(id, [message('answer')]);

    expect(transcript()).toEqual([]);
  });
});
