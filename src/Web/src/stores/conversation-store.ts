import { create } from 'zustand';

interface ConversationState {
  view: 'active' | 'archived';
  renamingId: string | null;
  /** Deleted in the list while the deletion itself can still be undone. */
  hiddenIds: readonly string[];
  show: (view: ConversationState['view']) => void;
  rename: (id: string | null) => void;
  hide: (id: string) => void;
  reveal: (id: string) => void;
}

export const useConversationStore = create<ConversationState>()((set) => ({
  view: 'active',
  renamingId: null,
  hiddenIds: [],
  show: (view) => set({ view, renamingId: null }),
  rename: (renamingId) => set({ renamingId }),
  hide: (id) => set(({ hiddenIds }) => ({ hiddenIds: [...hiddenIds, id] })),
  reveal: (id) => set(({ hiddenIds }) => ({ hiddenIds: hiddenIds.filter((hidden) => hidden !== id) })),
}));
