import { useQuery } from '@tanstack/react-query';
import { getConversation } from '@/api/gen/sdk.gen';
import { conversationKeys, findConversation } from '@/features/conversations/api/conversation-cache';

export function useConversation(id: string | null) {
  return useQuery({
    queryKey: conversationKeys.detail(id ?? ''),
    queryFn: ({ signal }) => getConversation({ path: { id: id ?? '' }, signal }),
    placeholderData: id === null ? undefined : findConversation(id),
    enabled: id !== null,
  });
}
