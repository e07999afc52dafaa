import type { Metadata } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { NotificationList } from '@/features/identity/components/notifications/notification-list';

export const metadata: Metadata = { title: 'Notifications' };

export default function NotificationsPage() {
  return (
    <PageFrame title="Notifications">
      <NotificationList />
    </PageFrame>
  );
}
