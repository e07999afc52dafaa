import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '@/api/api-error';
import { getCurrentUser, sendMessage, updateCurrentUser } from '@/api/gen/sdk.gen';
import { useAuthStore } from '@/stores/auth-store';
import { server } from '@/test/server';
import { tokenFor } from '@/test/tokens';

const api = 'http://localhost/api/v1';
const stale = tokenFor('robin', 1);
const fresh = tokenFor('robin', 2);
const user = {
  id: 'robin',
  email: 'robin@example.org',
  displayName: 'Robin',
  role: 'user',
  createdAt: '2026-01-01T00:00:00Z',
};

const refused = () =>
  HttpResponse.json({ code: 'identity.unauthenticated', traceId: 't', status: 401 }, { status: 401 });
const onlyWith = (token: string, answer: () => Response) => (info: { request: Request }) =>
  info.request.headers.get('Authorization') === `Bearer ${token}` ? answer() : refused();

function answerRefresh(answer: () => Response) {
  const calls = { count: 0 };
  server.use(
    http.post(`${api}/auth/refresh`, () => {
      calls.count++;
      return answer();
    }),
  );
  return calls;
}

const renewed = () => HttpResponse.json({ accessToken: fresh, tokenType: 'Bearer', expiresIn: 1800 });

beforeEach(() => useAuthStore.getState().signedIn(stale));

describe('a refused access token', () => {
  it('is renewed once for requests that fail together', async () => {
    const refreshes = answerRefresh(renewed);
    server.use(
      http.get(
        `${api}/users/me`,
        onlyWith(fresh, () => HttpResponse.json(user)),
      ),
    );

    const users = await Promise.all([getCurrentUser(), getCurrentUser(), getCurrentUser()]);

    expect(users.map(({ id }) => id)).toEqual(['robin', 'robin', 'robin']);
    expect(refreshes.count).toBe(1);
  });

  it('sends the body again with the renewed one', async () => {
    answerRefresh(renewed);
    const bodies: unknown[] = [];
    server.use(
      http.post(`${api}/conversations/:id/messages`, async ({ request }) => {
        bodies.push(await request.json());
        return bodies.length === 1 ? refused() : HttpResponse.json({ runId: 'run' }, { status: 202 });
      }),
    );

    await sendMessage({ path: { id: 'c' }, body: { content: 'Hello', clientRequestId: 'r' } });

    expect(bodies).toEqual([
      { content: 'Hello', clientRequestId: 'r' },
      { content: 'Hello', clientRequestId: 'r' },
    ]);
  });

  it('waits for a new sign-in when the session is over', async () => {
    answerRefresh(refused);
    server.use(
      http.get(
        `${api}/users/me`,
        onlyWith(fresh, () => HttpResponse.json(user)),
      ),
    );

    const answer = getCurrentUser();
    await expect.poll(() => useAuthStore.getState().status).toBe('expired');
    useAuthStore.getState().signedIn(fresh);

    await expect(answer).resolves.toMatchObject({ id: 'robin' });
  });

  it('is not completed in the name of another person', async () => {
    answerRefresh(refused);
    server.use(
      http.patch(
        `${api}/users/me`,
        onlyWith(tokenFor('alex'), () => HttpResponse.json(user)),
      ),
    );

    const answer = updateCurrentUser({ body: { displayName: 'Robin' } });
    const outcome = expect(answer).rejects.toMatchObject({ status: 401 });
    await expect.poll(() => useAuthStore.getState().status).toBe('expired');
    useAuthStore.getState().signedIn(tokenFor('alex'));

    await outcome;
  });
});

describe('a failed request', () => {
  it('carries the code, the trace id and the field messages of the problem document', async () => {
    const problem = {
      code: 'request.invalid',
      traceId: 'trace',
      status: 400,
      detail: 'Some fields are not valid.',
      errors: { content: ['Say something.', 'Second message.'] },
    };
    server.use(http.get(`${api}/users/me`, () => HttpResponse.json(problem, { status: 400 })));

    const error = await getCurrentUser().catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 400,
      code: 'request.invalid',
      message: 'Some fields are not valid.',
      traceId: 'trace',
      fields: { content: 'Say something.' },
    });
  });

  it('is told apart as unreachable when there is no answer, or only one from a proxy', async () => {
    server.use(http.get(`${api}/users/me`, () => HttpResponse.error(), { once: true }));
    await expect(getCurrentUser()).rejects.toMatchObject({ code: 'network.unreachable' });

    server.use(http.get(`${api}/users/me`, () => new HttpResponse('<h1>Bad gateway</h1>', { status: 502 })));
    await expect(getCurrentUser()).rejects.toMatchObject({ code: 'network.unreachable' });
  });
});
