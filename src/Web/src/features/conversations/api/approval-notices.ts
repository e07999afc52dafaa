import { listNotifications, readNotification } from '@/api/gen/sdk.gen';
import { refreshNotifications } from '@/api/notifications';
import { routes } from '@/lib/routes';

const kind = 'conversations.approval_required';

/** Who has decided need not be told any more that there is something to decide. */
export async function readApprovalNotices(conversationId: string): Promise<void> {
  const link = routes.conversation(conversationId);
  const { items } = await listNotifications({ query: { unread: true } });
  const answered = items.filter((notice) => notice.kind === kind && notice.link === link);
  await Promise.all(answered.map(({ id }) => readNotification({ path: { id } })));
  await refreshNotifications();
}
