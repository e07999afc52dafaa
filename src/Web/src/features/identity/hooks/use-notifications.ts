'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { countUnreadNotifications, listNotifications, readAllNotifications, readNotification } from '@/api/gen/sdk.gen';
import { notificationsKey, refreshNotifications } from '@/api/notifications';
import { byCursor } from '@/api/paging';

const checkEvery = 60_000;

/** The socket tells of changes at once; whoever has none finds them within a minute, or when the page is looked at again. */
export function useUnreadCount(): number {
  const { data } = useQuery({
    queryKey: [...notificationsKey, 'unread'],
    queryFn: ({ signal }) => countUnreadNotifications({ signal }),
    refetchInterval: checkEvery,
  });
  return data?.count ?? 0;
}

export function useNotifications(limit?: number) {
  return useInfiniteQuery({
    queryKey: [...notificationsKey, 'list', limit],
    queryFn: ({ pageParam, signal }) => listNotifications({ query: { limit, cursor: pageParam }, signal }),
    ...byCursor,
  });
}

export async function markRead(id: string): Promise<void> {
  await readNotification({ path: { id } });
  await refreshNotifications();
}

export async function markAllRead(): Promise<void> {
  await readAllNotifications();
  await refreshNotifications();
}
