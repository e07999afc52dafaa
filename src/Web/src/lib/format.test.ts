import { expect, it } from 'vitest';
import { formatBytes, formatRelativeTime } from './format';

const now = new Date('2026-03-20T12:00:00Z');

it.each([
  ['2026-03-20T11:59:30Z', 'just now'],
  ['2026-03-20T12:00:10Z', 'just now'],
  ['2026-03-20T11:58:00Z', '2 minutes ago'],
  ['2026-03-20T09:00:00Z', '3 hours ago'],
  ['2026-03-19T11:00:00Z', 'yesterday'],
  ['2026-03-16T12:00:00Z', '4 days ago'],
  ['2026-03-23T13:00:00Z', 'in 3 days'],
  ['2026-03-27T11:59:00Z', 'in 7 days'],
  ['2026-01-02T12:00:00Z', 'Jan 2, 2026'],
])('tells %s as %s', (moment, words) => {
  expect(formatRelativeTime(moment, now)).toBe(words);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [3_400, '3.4 kB'],
  [12_000_000, '12 MB'],
  [5_000_000_000_000, '5000 GB'],
])('tells %s bytes as %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
