'use client';

import { useQuery } from '@tanstack/react-query';
import { listSessions, revokeOtherSessions, revokeSession } from '@/api/gen/sdk.gen';
import { invalidate } from '@/api/query-client';
import { notifyDone } from '@/lib/notify';

const sessionsKey = ['sessions'] as const;
const largestPage = 100;

export function useSessions() {
  return useQuery({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => listSessions({ query: { limit: largestPage }, signal }),
  });
}

/** For changes that end sessions on the way. */
export function forgetSessions() {
  void invalidate(sessionsKey);
}

export async function endSession(id: string): Promise<void> {
  await revokeSession({ path: { id } });
  notifyDone('Session ended');
  await invalidate(sessionsKey);
}

export async function endOtherSessions(): Promise<void> {
  await revokeOtherSessions();
  notifyDone('You are signed out everywhere else');
  await invalidate(sessionsKey);
}
