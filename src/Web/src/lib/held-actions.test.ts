import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flushHeldActions, hold, release } from '@/lib/held-actions';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs when the time to take it back is over', async () => {
  const run = vi.fn(async () => {});
  hold('a', run, 8_000);

  await vi.advanceTimersByTimeAsync(7_999);
  expect(run).not.toHaveBeenCalled();

  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledOnce();
  expect(release('a')).toBe(false);
});

it('does not run once it is taken back', async () => {
  const run = vi.fn(async () => {});
  hold('a', run, 8_000);

  expect(release('a')).toBe(true);
  await vi.advanceTimersByTimeAsync(20_000);

  expect(run).not.toHaveBeenCalled();
});

it('runs at once, and only once, when the page is left', async () => {
  const run = vi.fn(async () => {});
  hold('a', run, 8_000);

  window.dispatchEvent(new Event('pagehide'));
  await flushHeldActions();
  await vi.advanceTimersByTimeAsync(20_000);

  expect(run).toHaveBeenCalledOnce();
});
