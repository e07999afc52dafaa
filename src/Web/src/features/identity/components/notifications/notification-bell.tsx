'use client';

import { ActionIcon, Popover, VisuallyHidden } from '@mantine/core';
import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useUnreadCount } from '@/features/identity/hooks/use-notifications';
import { countText, unreadText } from '@/features/identity/lib/unread-text';
import classes from './notification-bell.module.css';

const loadPreview = () => import('./notification-preview');
const NotificationPreview = lazy(() => loadPreview().then((preview) => ({ default: preview.NotificationPreview })));

/** Says how much is unread, and shows the newest of it in place. */
export function NotificationBell() {
  const unread = useUnreadCount();
  const [isOpen, { toggle, close }] = useDisclosure();
  // Also when the button that had the focus is gone, as after marking all as read.
  useWindowEvent('keydown', (event) => {
    if (isOpen && event.key === 'Escape') close();
  });
  const label = unread === 0 ? 'Notifications' : `Notifications, ${unreadText(unread)}`;

  return (
    <>
      <Popover
        opened={isOpen}
        onDismiss={close}
        position="bottom-end"
        width="min(380px, 94vw)"
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <ActionIcon
            aria-label={label}
            title="Notifications"
            className={classes.bell}
            onPointerEnter={loadPreview}
            onFocus={loadPreview}
            onClick={toggle}
          >
            <IconBell size={20} />
            {unread > 0 && (
              <span className={classes.count} aria-hidden="true">
                {countText(unread)}
              </span>
            )}
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown} aria-label="Notifications">
          <Suspense fallback={<p className={classes.loading}>Loading…</p>}>
            {isOpen && <NotificationPreview hasUnread={unread > 0} onLeave={close} />}
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <VisuallyHidden role="status">{unread > 0 && unreadText(unread)}</VisuallyHidden>
    </>
  );
}
