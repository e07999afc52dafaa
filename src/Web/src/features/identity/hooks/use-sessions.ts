'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { listSessions, revokeOtherSessions, revokeSession } from '@/api/gen/sdk.gen';
import { queryClient } from '@/api/query-client';
import { notifyDone, notifyError } from '@/lib/notify';

const sessionsKey = ['sessions'] as const;
const largestPage = 100;

export function useSessions() {
  const query = useQuery({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => listSessions({ query: { limit: largestPage }, signal }),
  });
  const refresh = () => queryClient.invalidateQueries({ queryKey: sessionsKey });

  const revoke = useMutation({
    mutationFn: (id: string) => revokeSession({ path: { id } }),
    onSuccess: () => notifyDone('Session ended'),
    onError: (error) => notifyError('The session was not ended', error),
    onSettled: refresh,
  });
  const revokeOthers = useMutation({
    mutationFn: () => revokeOtherSessions(),
    onSuccess: () => notifyDone('You are signed out everywhere else'),
    onError: (error) => notifyError('The other sessions were not ended', error),
    onSettled: refresh,
  });

  return { query, revoke, revokeOthers };
}
