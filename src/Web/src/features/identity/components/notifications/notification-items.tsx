import type { NotificationDto } from '@/api/gen/types.gen';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { NotificationItem } from '@/features/identity/components/notifications/notification-item';

interface NotificationItemsProps {
  query: { data: unknown; error: unknown; refetch: () => void };
  notifications: NotificationDto[];
  onLeave?: () => void;
}

const nothing = 'Nothing yet. New devices, changes to your account and other things you should know appear here.';

export function NotificationItems({ query, notifications, onLeave }: NotificationItemsProps) {
  return (
    <ListStates
      query={query}
      failure="Your notifications could not be loaded"
      empty={query.data !== undefined && notifications.length === 0 && nothing}
    >
      <ItemList label="Notifications">
        {notifications.map((notification) => (
          <NotificationItem key={notification.id} notification={notification} onLeave={onLeave} />
        ))}
      </ItemList>
    </ListStates>
  );
}
