'use client';

import { useQuery } from '@tanstack/react-query';
import { getCurrentUser } from '@/api/gen/sdk.gen';
import { register, signIn, signOut } from '@/api/session';
import { useAuthStore } from '@/stores/auth-store';

export const currentUserKey = ['users', 'me'] as const;

export function useAuth() {
  const status = useAuthStore((state) => state.status);
  const { data: user } = useQuery({
    queryKey: currentUserKey,
    queryFn: ({ signal }) => getCurrentUser({ signal }),
    enabled: status === 'authenticated',
    staleTime: Number.POSITIVE_INFINITY,
  });

  return { status, user, register, signIn, signOut };
}
