import type { InfiniteData } from '@tanstack/react-query';
import type { MessageDto, PageOfMessageDto } from '@/api/gen/types.gen';
import { invalidate, queryClient } from '@/api/query-client';

export type MessagePages = InfiniteData<PageOfMessageDto>;

export const messagesKey = (conversationId: string) => ['messages', conversationId] as const;

export function oldestFirst(pages: MessagePages): MessageDto[] {
  return pages.pages.flatMap((page) => page.items).reverse();
}

/** Starts the transcript of a conversation that was just created, so that opening it loads nothing. */
export function seedMessages(conversationId: string) {
  const empty: MessagePages = { pages: [{ items: [], nextCursor: null }], pageParams: [undefined] };
  queryClient.setQueryData<MessagePages>(messagesKey(conversationId), (known) => known ?? empty);
}

/** Puts messages at the end of their transcript, or brings the copies that are there up to date. */
export function upsertMessages(conversationId: string, messages: MessageDto[]) {
  change(conversationId, (pages) => messages.reduce(upsert, pages));
}

export function removeMessage(conversationId: string, id: string) {
  change(conversationId, (pages) => mapItems(pages, (items) => items.filter((message) => message.id !== id)));
}

export function refetchMessages(conversationId: string) {
  void invalidate(messagesKey(conversationId));
}

export function hasUnfinishedAnswer(conversationId: string): boolean {
  const pages = queryClient.getQueryData<MessagePages>(messagesKey(conversationId));
  return pages?.pages.some((page) => page.items.some(({ status }) => status === 'streaming')) ?? false;
}

/** A list that is on its way may be older than the change: it is dropped and asked for again. */
function change(conversationId: string, update: (pages: MessagePages) => MessagePages) {
  const queryKey = messagesKey(conversationId);
  const isLoading = queryClient.isFetching({ queryKey }) > 0;
  if (isLoading) void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<MessagePages>(queryKey, (pages) => pages && update(pages));
  if (isLoading) refetchMessages(conversationId);
}

function upsert(pages: MessagePages, message: MessageDto): MessagePages {
  const isKnown = pages.pages.some((page) => page.items.some(({ id }) => id === message.id));
  if (isKnown) return mapItems(pages, (items) => items.map((item) => (item.id === message.id ? message : item)));
  return mapItems(pages, (items, page) => (page === 0 ? [message, ...items] : items));
}

function mapItems(pages: MessagePages, update: (items: MessageDto[], page: number) => MessageDto[]): MessagePages {
  return { ...pages, pages: pages.pages.map((page, index) => ({ ...page, items: update(page.items, index) })) };
}
