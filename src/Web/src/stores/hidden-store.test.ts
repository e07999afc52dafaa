import { expect, it, vi } from 'vitest';

async function load() {
  vi.resetModules();
  return (await import('@/stores/hidden-store')).useHiddenStore.getState;
}

it('hides for the next page, and for no other, what this one was deleting when it was left', async () => {
  const first = await load();
  first().hide('c1');
  window.dispatchEvent(new Event('pagehide'));

  const next = await load();
  expect(next().ids).toEqual(['c1']);

  next().reveal('c1');
  window.dispatchEvent(new Event('pagehide'));
  expect((await load())().ids).toEqual([]);
});
