'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { NotificationItems } from '@/features/identity/components/notifications/notification-items';
import { markAllRead, useNotifications } from '@/features/identity/hooks/use-notifications';
import { notifyError } from '@/lib/notify';
import { routes } from '@/lib/routes';
import classes from './notification-preview.module.css';

const shown = 6;

interface NotificationPreviewProps {
  hasUnread: boolean;
  /** Called when the person goes where a notification leads. */
  onLeave: () => void;
}

export function NotificationPreview({ hasUnread, onLeave }: NotificationPreviewProps) {
  const query = useNotifications(shown);
  const readAll = () => markAllRead().catch((error) => notifyError('They could not be marked as read', error));

  return (
    <div className={classes.preview}>
      <div className={classes.head}>
        <h2 className={classes.title}>Notifications</h2>
        {hasUnread && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={readAll}>
            Mark all as read
          </Button>
        )}
      </div>
      <div className={classes.items}>
        <NotificationItems
          query={query}
          notifications={query.data?.pages[0]?.items.slice(0, shown) ?? []}
          onLeave={onLeave}
        />
      </div>
      <Link href={routes.notifications} className={classes.all} onClick={onLeave}>
        All notifications
      </Link>
    </div>
  );
}
