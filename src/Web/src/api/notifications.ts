import { queryClient } from '@/api/query-client';

export const notificationsKey = ['notifications'] as const;

/** For whoever hears that they have changed. */
export function refreshNotifications(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: notificationsKey });
}
