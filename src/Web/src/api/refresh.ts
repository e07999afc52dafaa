import { readApiError, unreachable } from '@/api/api-error';
import type { TokenDto } from '@/api/gen/types.gen';
import { announce } from '@/api/tabs';
import { useAuthStore } from '@/stores/auth-store';

/** The API wants this header on every route that reads the refresh cookie. */
export const requestedWith = { 'X-Requested-With': 'AssistantPlatform' };

let inFlight: Promise<string | null> | null = null;

/** Gives a token newer than the stale one, or null when the session is over. Concurrent callers share one rotation. */
export function refreshAccessToken(stale: string | null): Promise<string | null> {
  inFlight ??= oneTabAtATime(() => rotate(stale)).finally(() => {
    inFlight = null;
  });
  return inFlight;
}

async function oneTabAtATime<T>(action: () => Promise<T>): Promise<T> {
  // Web Locks are missing outside secure contexts; the server's grace window covers that case.
  return navigator.locks ? await navigator.locks.request('refresh-session', action) : await action();
}

async function rotate(stale: string | null): Promise<string | null> {
  const { accessToken: current, signedIn, refused } = useAuthStore.getState();
  if (current !== null && current !== stale) return current;

  const response = await postRefresh();
  if (response.status === 401 || response.status === 403) {
    refused();
    return null;
  }
  if (!response.ok) throw await readApiError(response);

  const { accessToken }: TokenDto = await response.json();
  signedIn(accessToken);
  announce({ type: 'signed-in', accessToken });
  return accessToken;
}

async function postRefresh(): Promise<Response> {
  try {
    return await fetch(new URL('/api/v1/auth/refresh', location.origin), { method: 'POST', headers: requestedWith });
  } catch {
    throw unreachable();
  }
}
