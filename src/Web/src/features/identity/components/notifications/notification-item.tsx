import { ActionIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import Link from 'next/link';
import { useRef } from 'react';
import type { NotificationDto } from '@/api/gen/types.gen';
import { RelativeTime } from '@/components/ui/relative-time';
import { markRead } from '@/features/identity/hooks/use-notifications';
import { notifyError } from '@/lib/notify';
import classes from './notification-item.module.css';

interface NotificationItemProps {
  notification: NotificationDto;
  onLeave?: () => void;
}

/** What happened; the title leads to where it matters, and following it counts as having read it. */
export function NotificationItem({ notification, onLeave }: NotificationItemProps) {
  const { id, title, body, link, createdAt, readAt } = notification;
  const isUnread = readAt === null;
  const item = useRef<HTMLLIElement>(null);
  const read = () => markRead(id).catch((error) => notifyError('It could not be marked as read', error));
  const readHere = () => {
    // The button is about to go, and the keyboard should not start over.
    item.current?.focus();
    void read();
  };
  const follow = () => {
    if (isUnread) void read();
    onLeave?.();
  };

  return (
    <li ref={item} tabIndex={-1} className={classes.item} data-unread={isUnread}>
      <div className={classes.text}>
        <span className={classes.title}>
          {link ? (
            <Link href={link} onClick={follow}>
              {title}
            </Link>
          ) : (
            title
          )}
          {isUnread && <span className="visually-hidden">, unread</span>}
        </span>
        <span className={classes.body}>{body}</span>
        <span className={classes.time}>
          <RelativeTime at={createdAt} />
        </span>
      </div>
      {isUnread && (
        <ActionIcon aria-label={`Mark “${title}” as read`} title="Mark as read" onClick={readHere}>
          <IconCheck size={18} />
        </ActionIcon>
      )}
    </li>
  );
}
