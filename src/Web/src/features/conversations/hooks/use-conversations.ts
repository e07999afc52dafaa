import { useInfiniteQuery } from '@tanstack/react-query';
import { listConversations } from '@/api/gen/sdk.gen';
import type { ConversationDto } from '@/api/gen/types.gen';
import { byCursor } from '@/api/paging';
import { conversationKeys } from '@/features/conversations/api/conversation-cache';
import { useConversationStore } from '@/stores/conversation-store';

const pageSize = 50;
const liveRunInterval = 5_000;

/** The conversations of one view, newest activity first, without those that are about to be deleted. */
export function useConversations({ archived }: { archived: boolean }) {
  const hiddenIds = useConversationStore((state) => state.hiddenIds);
  const isListed = (item: ConversationDto) => item.archived === archived && !hiddenIds.includes(item.id);
  const { data, ...query } = useInfiniteQuery({
    queryKey: conversationKeys.list(archived),
    queryFn: ({ pageParam, signal }) =>
      listConversations({ query: { limit: pageSize, archived, cursor: pageParam }, signal }),
    ...byCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(({ activeRunId }) => activeRunId !== null)) && liveRunInterval,
  });

  const conversations = data?.pages.flatMap((page) => page.items).filter(isListed) ?? [];
  return { ...query, conversations, isLoaded: data !== undefined };
}
