import { expect, it } from 'vitest';
import { expiryAfter } from './key-lifetimes';

const now = new Date('2026-03-01T12:00:00Z');

it('lets a key expire after the chosen days', () => {
  expect(expiryAfter('30', now)).toBe('2026-03-31T12:00:00.000Z');
});

it('leaves the longest lifetime to the server', () => {
  expect(expiryAfter('365', now)).toBeNull();
});
