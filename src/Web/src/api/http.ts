import { readApiError, unreachable } from '@/api/api-error';
import type { CreateClientConfig } from '@/api/gen/client.gen';
import { refreshAccessToken, requestedWith } from '@/api/refresh';
import { useAuthStore } from '@/stores/auth-store';

export const createClientConfig: CreateClientConfig = (config) => ({
  ...config,
  // A relative URL cannot make a Request outside a browser; the exported pages are rendered without one.
  baseUrl: globalThis.location?.origin ?? 'http://localhost',
  headers: requestedWith,
  fetch: authFetch,
});

/** Sends with the access token, renews a refused one once, and throws an ApiError for everything but success. */
export async function authFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  // A body can be read only once, so the copy for the retry is taken before sending.
  const retry = request.clone();
  const { accessToken } = useAuthStore.getState();

  let response = await send(request, accessToken);
  if (response.status === 401 && accessToken !== null) {
    const renewed = (await refreshAccessToken(accessToken)) ?? (await nextSignIn());
    if (renewed !== null) response = await send(retry, renewed);
  }

  if (!response.ok) throw await readApiError(response);
  return response;
}

async function send(request: Request, accessToken: string | null): Promise<Response> {
  if (accessToken !== null) request.headers.set('Authorization', `Bearer ${accessToken}`);
  try {
    return await globalThis.fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw unreachable();
  }
}

/**
 * While the sign-in dialog is open requests wait, so that the person's action completes instead of failing.
 * Nobody else completes it for them.
 */
function nextSignIn(): Promise<string | null> {
  const person = useAuthStore.getState().userId;
  return new Promise((resolve) => {
    const stop = useAuthStore.subscribe(({ status, accessToken, userId }) => {
      if (status === 'expired') return;
      stop();
      resolve(userId === person ? accessToken : null);
    });
  });
}
