interface HeldAction {
  run: () => Promise<void>;
  timer: ReturnType<typeof setTimeout>;
}

/** Actions that wait for a moment in which the person can still take them back. */
const held = new Map<string, HeldAction>();

export function hold(key: string, run: () => Promise<void>, delay: number) {
  release(key);
  held.set(key, { run, timer: setTimeout(() => void perform(key), delay) });
}

/** Takes an action back; false when it has already run. */
export function release(key: string): boolean {
  clearTimeout(held.get(key)?.timer);
  return held.delete(key);
}

export async function flushHeldActions(): Promise<void> {
  await Promise.all([...held.keys()].map(perform));
}

async function perform(key: string): Promise<void> {
  const action = held.get(key);
  if (action === undefined) return;
  release(key);
  await action.run();
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', () => void flushHeldActions());
