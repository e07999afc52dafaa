import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { queryClient } from '@/api/query-client';
import { choosePassword, followOtherTabs, register, restoreSession, signOut } from '@/api/session';
import { useAuthStore } from '@/stores/auth-store';
import { server } from '@/test/server';
import { tokenFor } from '@/test/tokens';

const api = 'http://localhost/api/v1';
const answerRefresh = (answer: () => Response) => server.use(http.post(`${api}/auth/refresh`, answer));

beforeEach(() => {
  queryClient.clear();
  useAuthStore.setState(useAuthStore.getInitialState());
});

it('restores a session silently', async () => {
  answerRefresh(() => HttpResponse.json({ accessToken: tokenFor('robin'), tokenType: 'Bearer', expiresIn: 1800 }));

  await restoreSession();

  expect(useAuthStore.getState()).toMatchObject({ status: 'authenticated', userId: 'robin' });
});

it('knows nobody when the refresh cookie is refused', async () => {
  answerRefresh(() => HttpResponse.json({ code: 'identity.refresh_invalid', traceId: 't' }, { status: 401 }));

  await restoreSession();

  expect(useAuthStore.getState().status).toBe('anonymous');
});

it('does not sign anybody out while the server is down', async () => {
  answerRefresh(() => HttpResponse.error());

  await restoreSession();

  expect(useAuthStore.getState().status).toBe('unreachable');
});

it('forgets everything that was loaded on signing out, in other tabs too', async () => {
  server.use(http.post(`${api}/auth/logout`, () => new HttpResponse(null, { status: 204 })));
  const otherTab = new BroadcastChannel('session');
  const heard = new Promise((resolve) => otherTab.addEventListener('message', ({ data }) => resolve(data)));
  useAuthStore.getState().signedIn(tokenFor('robin'));
  queryClient.setQueryData(['users', 'me'], { id: 'robin' });

  await signOut();

  expect(useAuthStore.getState()).toMatchObject({ status: 'anonymous', accessToken: null });
  expect(queryClient.getQueryData(['users', 'me'])).toBeUndefined();
  expect(await heard).toEqual({ type: 'signed-out' });
  otherTab.close();
});

it('shows nothing of one person to another who signed in elsewhere', async () => {
  const stop = followOtherTabs();
  const otherTab = new BroadcastChannel('session');
  useAuthStore.getState().signedIn(tokenFor('robin'));
  queryClient.setQueryData(['users', 'me'], { id: 'robin' });

  otherTab.postMessage({ type: 'signed-in', accessToken: tokenFor('alex') });

  await expect.poll(() => useAuthStore.getState().userId).toBe('alex');
  expect(queryClient.getQueryData(['users', 'me'])).toBeUndefined();
  otherTab.close();
  stop();
});

it('signs a new person in, unless their address must be confirmed first', async () => {
  const account = { email: 'robin@example.com', password: 'seven quiet otters below', displayName: null };
  server.use(
    http.post(`${api}/auth/register`, () => HttpResponse.json({ id: 'robin' }, { status: 201 })),
    http.post(`${api}/auth/login`, () => HttpResponse.json({ accessToken: tokenFor('robin') })),
  );
  expect(await register(account)).toBe(true);
  expect(useAuthStore.getState().userId).toBe('robin');

  server.use(http.post(`${api}/auth/register`, () => new HttpResponse(null, { status: 202 })));
  expect(await register(account)).toBe(false);
});

it('forgets the session that a new password has ended', async () => {
  server.use(http.post(`${api}/auth/password/reset`, () => new HttpResponse(null, { status: 204 })));
  useAuthStore.getState().signedIn(tokenFor('robin'));

  await choosePassword('token', 'seven quiet otters below');

  expect(useAuthStore.getState().status).toBe('anonymous');
});
