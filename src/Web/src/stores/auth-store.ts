import { create } from 'zustand';
import { subjectOf } from '@/lib/jwt';

export type AuthStatus = 'restoring' | 'unreachable' | 'anonymous' | 'authenticated' | 'expired';

interface AuthState {
  status: AuthStatus;
  /** Lives in memory only: a stored token would be readable by any injected script. */
  accessToken: string | null;
  /** Whose data this page may hold; stays while an expired session waits to be renewed. */
  userId: string | null;
  unreachable: () => void;
  signedIn: (accessToken: string) => void;
  signedOut: () => void;
  refused: () => void;
}

export const useAuthStore = create<AuthState>()((set) => ({
  status: 'restoring',
  accessToken: null,
  userId: null,
  unreachable: () => set({ status: 'unreachable' }),
  signedIn: (accessToken) => set({ status: 'authenticated', accessToken, userId: subjectOf(accessToken) }),
  signedOut: () => set({ status: 'anonymous', accessToken: null, userId: null }),
  refused: () =>
    set(({ status }) => ({
      status: status === 'authenticated' || status === 'expired' ? 'expired' : 'anonymous',
      accessToken: null,
    })),
}));
