import { expect, it } from 'vitest';
import { countText, unreadText } from './unread-text';

it('says how many are unread, up to what the server counts', () => {
  expect(unreadText(1)).toBe('1 unread');
  expect(countText(99)).toBe('99');
  expect(countText(100)).toBe('99+');
});
