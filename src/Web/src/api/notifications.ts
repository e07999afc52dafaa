import { invalidate } from '@/api/query-client';

export const notificationsKey = ['notifications'] as const;

/** For whoever hears that they have changed. */
export const refreshNotifications = () => invalidate(notificationsKey);
