import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left';

describe('timeLeft', () => {
  it.each([
    ['2026-01-02T00:00:00Z', '24 h left'],
    ['2026-01-01T23:59:00Z', '23 h left'],
    ['2026-01-01T00:59:30Z', '60 min left'],
    ['2026-01-01T00:00:01Z', '1 min left'],
    ['2025-12-31T23:59:59Z', 'time is over'],
  ])('tells of %s that there is %s', (until, words) => {
    expect(timeLeft(until, new Date('2026-01-01T00:00:00Z'))).toBe(words);
  });
});
