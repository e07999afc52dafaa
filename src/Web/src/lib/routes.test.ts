import { describe, expect, it } from 'vitest';
import { conversationIdIn, loginPath, returnPath } from '@/lib/routes';

describe('the way back after signing in', () => {
  it('leads to the page that was asked for', () => {
    expect(returnPath(loginPath('/chat/0197').slice('/login'.length))).toBe('/chat/0197');
  });

  it.each(['?next=https://evil.example', '?next=//evil.example', '?next=/%5Cevil.example', '?next=', ''])(
    'never leads to another site: %s',
    (search) => expect(returnPath(search)).toBe('/chat'),
  );
});

it('reads the conversation from the address', () => {
  expect(conversationIdIn('/chat/0197-ab')).toBe('0197-ab');
  expect(conversationIdIn('/chat')).toBeNull();
  expect(conversationIdIn('/settings')).toBeNull();
});
