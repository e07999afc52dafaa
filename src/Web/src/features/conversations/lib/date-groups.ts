import type { ConversationDto } from '@/api/gen/types.gen';

export interface ConversationGroup {
  title: string;
  conversations: ConversationDto[];
}

type Dated = Pick<ConversationDto, 'pinned' | 'updatedAt'>;

const titles = ['Pinned', 'Today', 'Yesterday', 'Previous 7 days', 'Older'];

/** Groups by the reader's own calendar days, keeping the order within each group. */
export function groupByDate(conversations: ConversationDto[], now: Date): ConversationGroup[] {
  return titles
    .map((title) => ({ title, conversations: conversations.filter((item) => groupOf(item, now) === title) }))
    .filter((group) => group.conversations.length > 0);
}

function groupOf({ pinned, updatedAt }: Dated, now: Date): string {
  if (pinned) return 'Pinned';
  const updated = new Date(updatedAt);
  if (updated >= startOfDay(now, 0)) return 'Today';
  if (updated >= startOfDay(now, 1)) return 'Yesterday';
  return updated >= startOfDay(now, 7) ? 'Previous 7 days' : 'Older';
}

function startOfDay(now: Date, daysAgo: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo);
}
