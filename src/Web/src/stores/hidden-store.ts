import { create } from 'zustand';

interface HiddenState {
  /** What is about to be deleted, while that can still be undone. */
  ids: readonly string[];
  hide: (id: string) => void;
  reveal: (id: string) => void;
}

export const useHiddenStore = create<HiddenState>()((set) => ({
  ids: [],
  hide: (id) => set(({ ids }) => ({ ids: [...ids, id] })),
  reveal: (id) => set(({ ids }) => ({ ids: ids.filter((hidden) => hidden !== id) })),
}));
