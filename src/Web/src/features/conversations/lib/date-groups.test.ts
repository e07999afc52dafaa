import { expect, it } from 'vitest';
import type { ConversationDto } from '@/api/gen/types.gen';
import { groupByDate } from '@/features/conversations/lib/date-groups';

const now = new Date(2026, 2, 15, 9, 30);

function conversation(title: string, updatedAt: Date, pinned = false): ConversationDto {
  const at = updatedAt.toISOString();
  return {
    id: title,
    title,
    area: 'assistant',
    pinned,
    archived: false,
    activeRunId: null,
    grants: [],
    createdAt: at,
    updatedAt: at,
  };
}

const grouped = (...conversations: ConversationDto[]) =>
  groupByDate(conversations, now).map((group) => [group.title, group.conversations.map(({ title }) => title)]);

it('cuts at midnight, not at 24 hours', () => {
  expect(
    grouped(
      conversation('first minute of today', new Date(2026, 2, 15, 0, 0)),
      conversation('last minute of yesterday', new Date(2026, 2, 14, 23, 59)),
      conversation('the day before', new Date(2026, 2, 13, 23, 59)),
      conversation('a week ago', new Date(2026, 2, 8, 0, 0)),
      conversation('eight days ago', new Date(2026, 2, 7, 23, 59)),
    ),
  ).toEqual([
    ['Today', ['first minute of today']],
    ['Yesterday', ['last minute of yesterday']],
    ['Previous 7 days', ['the day before', 'a week ago']],
    ['Older', ['eight days ago']],
  ]);
});

it('puts pinned ones on top, however old', () => {
  const groups = grouped(conversation('new', now), conversation('kept', new Date(2020, 0, 1), true));

  expect(groups).toEqual([
    ['Pinned', ['kept']],
    ['Today', ['new']],
  ]);
});

it('has no empty groups', () => {
  expect(grouped()).toEqual([]);
});
