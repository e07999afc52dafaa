import { create } from 'zustand';

export type AuthStatus = 'restoring' | 'unreachable' | 'anonymous' | 'authenticated' | 'expired';

interface AuthState {
  status: AuthStatus;
  /** Lives in memory only: a stored token would be readable by any injected script. */
  accessToken: string | null;
  unreachable: () => void;
  signedIn: (accessToken: string) => void;
  signedOut: () => void;
  refused: () => void;
}

export const useAuthStore = create<AuthState>()((set) => ({
  status: 'restoring',
  accessToken: null,
  unreachable: () => set({ status: 'unreachable' }),
  signedIn: (accessToken) => set({ status: 'authenticated', accessToken }),
  signedOut: () => set({ status: 'anonymous', accessToken: null }),
  refused: () =>
    set(({ status }) => ({
      status: status === 'authenticated' || status === 'expired' ? 'expired' : 'anonymous',
      accessToken: null,
    })),
}));
