import { logOut } from '@/api/gen/sdk.gen';
import { queryClient } from '@/api/query-client';
import { refreshAccessToken } from '@/api/refresh';
import { announce, listenToTabs, type TabMessage } from '@/api/tabs';
import { flushHeldActions } from '@/lib/held-actions';
import { useAuthStore } from '@/stores/auth-store';

export async function restoreSession(): Promise<void> {
  try {
    await refreshAccessToken(null);
  } catch {
    useAuthStore.getState().unreachable();
  }
}

export function startSession(accessToken: string) {
  useAuthStore.getState().signedIn(accessToken);
  announce({ type: 'signed-in', accessToken });
}

export async function endSession(): Promise<void> {
  await flushHeldActions();
  await logOut();
  forgetSession();
  announce({ type: 'signed-out' });
}

export function followOtherTabs(): () => void {
  return listenToTabs(follow);
}

function follow(message: TabMessage) {
  if (message.type === 'signed-out') {
    forgetSession();
    return;
  }
  useAuthStore.getState().signedIn(message.accessToken);
  // Somebody else may have signed in over there, so nothing cached here is trusted.
  if (message.type === 'signed-in') void queryClient.resetQueries();
}

function forgetSession() {
  useAuthStore.getState().signedOut();
  queryClient.clear();
}
