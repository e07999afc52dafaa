import { expect, it } from 'vitest';
import { methodsOf } from '@/features/identity/lib/sign-in-methods';

const login = (provider: string) => ({ id: provider, provider, email: null, linkedAt: '2026-01-01T00:00:00Z' });

it('offers every provider, and says what is connected', () => {
  const github = login('github');

  expect(
    methodsOf(
      [
        { name: 'acme', label: 'Acme' },
        { name: 'github', label: 'GitHub' },
      ],
      [github],
    ),
  ).toEqual([
    { provider: 'acme', label: 'Acme', login: undefined },
    { provider: 'github', label: 'GitHub', login: github },
  ]);
});

it('keeps what is connected when its provider is gone, so that it can be disconnected', () => {
  expect(methodsOf([], [login('gone')])).toEqual([{ provider: 'gone', label: 'gone', login: login('gone') }]);
});
