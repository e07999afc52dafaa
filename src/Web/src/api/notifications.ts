import { queryClient } from '@/api/query-client';

export const notificationsKey = ['notifications'] as const;

/**
 * For whoever hears that they have changed. An answer that is still awaited may be of before the change, and the first one would
 * be kept.
 */
export async function refreshNotifications(): Promise<void> {
  await queryClient.cancelQueries({ queryKey: notificationsKey });
  await queryClient.invalidateQueries({ queryKey: notificationsKey });
}
