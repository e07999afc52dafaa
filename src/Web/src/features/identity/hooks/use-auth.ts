'use client';

import { register, signIn, signOut } from '@/api/session';
import { useCurrentUser } from '@/features/identity/hooks/use-current-user';
import { useAuthStore } from '@/stores/auth-store';

export function useAuth() {
  const status = useAuthStore((state) => state.status);
  const { data: user } = useCurrentUser();

  return { status, user, register, signIn, signOut };
}
