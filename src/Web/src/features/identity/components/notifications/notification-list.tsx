'use client';

import { Button } from '@mantine/core';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import { NotificationItems } from '@/features/identity/components/notifications/notification-items';
import { markAllRead, useNotifications, useUnreadCount } from '@/features/identity/hooks/use-notifications';
import { notifyError } from '@/lib/notify';

export function NotificationList() {
  const { hasNextPage, isFetchingNextPage, fetchNextPage, ...query } = useNotifications();
  const hasUnread = useUnreadCount() > 0;
  const readAll = () => markAllRead().catch((error) => notifyError('They could not be marked as read', error));

  return (
    <Section
      title="Notifications"
      isTitleHidden
      description="What you should know about your account and your work, newest first."
      action={
        hasUnread && (
          <Button variant="default" onClick={readAll}>
            Mark all as read
          </Button>
        )
      }
    >
      <NotificationItems query={query} notifications={query.data?.pages.flatMap(({ items }) => items) ?? []} />
      {hasNextPage && <LoadMore isLoading={isFetchingNextPage} onLoad={fetchNextPage} />}
    </Section>
  );
}
