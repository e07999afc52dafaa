import { create } from 'zustand';

interface HiddenState {
  /** What is about to be deleted, while that can still be undone. */
  ids: readonly string[];
  hide: (id: string) => void;
  reveal: (id: string) => void;
}

const leftKey = 'hidden-when-left';

export const useHiddenStore = create<HiddenState>()((set) => ({
  ids: takeLeft(),
  hide: (id) => set(({ ids }) => ({ ids: [...ids, id] })),
  reveal: (id) => set(({ ids }) => ({ ids: ids.filter((hidden) => hidden !== id) })),
}));

/** What the page before this one was deleting when it was left: its last word may reach the server after our first. */
function takeLeft(): string[] {
  if (typeof window === 'undefined') return [];
  window.addEventListener('pagehide', () =>
    sessionStorage.setItem(leftKey, JSON.stringify(useHiddenStore.getState().ids)),
  );
  const left = JSON.parse(sessionStorage.getItem(leftKey) ?? '[]');
  sessionStorage.removeItem(leftKey);
  return left;
}
