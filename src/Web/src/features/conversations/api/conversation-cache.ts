import type { InfiniteData } from '@tanstack/react-query';
import type { ConversationDto, PageOfConversationDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';

type Pages = InfiniteData<PageOfConversationDto>;

export const conversationKeys = {
  lists: ['conversations', 'list'] as const,
  list: (archived: boolean) => ['conversations', 'list', { archived }] as const,
  detail: (id: string) => ['conversations', 'detail', id] as const,
};

/** Puts a conversation on top of its list, or brings the copy that is there up to date. */
export function upsertConversation(conversation: ConversationDto) {
  queryClient.setQueryData(conversationKeys.detail(conversation.id), conversation);
  queryClient.setQueryData<Pages>(conversationKeys.list(conversation.archived), (pages) => {
    const rest = pages && mapPages(pages, (items) => items.filter(({ id }) => id !== conversation.id));
    return rest && mapPages(rest, (items, page) => (page === 0 ? [conversation, ...items] : items));
  });
}

export function patchConversation(id: string, change: Partial<ConversationDto>) {
  const apply = (conversation: ConversationDto) =>
    conversation.id === id ? { ...conversation, ...change } : conversation;
  queryClient.setQueryData<ConversationDto>(conversationKeys.detail(id), (known) => known && apply(known));
  queryClient.setQueriesData<Pages>(
    { queryKey: conversationKeys.lists },
    (pages) => pages && mapPages(pages, (items) => items.map(apply)),
  );
}

export function removeConversation(id: string) {
  queryClient.removeQueries({ queryKey: conversationKeys.detail(id) });
  queryClient.setQueriesData<Pages>(
    { queryKey: conversationKeys.lists },
    (pages) => pages && mapPages(pages, (items) => items.filter((item) => item.id !== id)),
  );
}

function mapPages(pages: Pages, change: (items: ConversationDto[], page: number) => ConversationDto[]): Pages {
  return { ...pages, pages: pages.pages.map((page, index) => ({ ...page, items: change(page.items, index) })) };
}

/** The copy that a list already holds. */
export function findConversation(id: string): ConversationDto | undefined {
  return queryClient
    .getQueriesData<Pages>({ queryKey: conversationKeys.lists })
    .flatMap(([, pages]) => pages?.pages ?? [])
    .flatMap((page) => page.items)
    .find((conversation) => conversation.id === id);
}
