'use client';

import { useQuery } from '@tanstack/react-query';
import { getCurrentUser } from '@/api/gen/sdk.gen';
import { useAuthStore } from '@/stores/auth-store';

export const currentUserKey = ['users', 'me'] as const;

export function useCurrentUser() {
  const isSignedIn = useAuthStore(({ status }) => status === 'authenticated');

  return useQuery({
    queryKey: currentUserKey,
    queryFn: ({ signal }) => getCurrentUser({ signal }),
    enabled: isSignedIn,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
