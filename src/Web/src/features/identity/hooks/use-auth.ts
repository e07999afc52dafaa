'use client';

import { useQuery } from '@tanstack/react-query';
import { getCurrentUser, logIn, registerUser } from '@/api/gen/sdk.gen';
import type { LogInRequest, RegisterUserRequest } from '@/api/gen/types.gen';
import { endSession, startSession } from '@/api/session';
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

  return { status, user, signIn, register, signOut: endSession };
}

async function signIn(credentials: Pick<LogInRequest, 'email' | 'password'>): Promise<void> {
  const { accessToken } = await logIn({ body: credentials });
  startSession(accessToken);
}

async function register(account: RegisterUserRequest): Promise<void> {
  await registerUser({ body: account });
  await signIn(account);
}
