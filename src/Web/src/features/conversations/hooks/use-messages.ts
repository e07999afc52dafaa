import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listMessages } from '@/api/gen/sdk.gen';
import { byCursor } from '@/api/paging';
import { messagesKey, oldestFirst } from '@/features/conversations/api/message-cache';

const pageSize = 50;

/** The transcript from the oldest loaded message to the newest; older pages are loaded on demand. */
export function useMessages(conversationId: string | null) {
  const { data, ...query } = useInfiniteQuery({
    queryKey: messagesKey(conversationId ?? ''),
    queryFn: ({ pageParam, signal }) =>
      listMessages({ path: { id: conversationId ?? '' }, query: { limit: pageSize, cursor: pageParam }, signal }),
    ...byCursor,
    enabled: conversationId !== null,
  });

  const messages = useMemo(() => (data ? oldestFirst(data) : []), [data]);
  return { ...query, messages, isLoaded: data !== undefined };
}
