import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { useAuthStore } from '@/stores/auth-store';

interface DraftState {
  /** Who typed them. */
  userId: string | null;
  drafts: Readonly<Record<string, string>>;
  /** Where the next conversation is to be held; null for the server's default. */
  area: string | null;
  write: (key: string, text: string) => void;
  chooseArea: (area: string | null) => void;
}

/** What is typed and not sent, per conversation; survives a reload of the tab. */
export const useDraftStore = create<DraftState>()(
  persist(
    (set) => ({
      userId: null,
      drafts: {},
      area: null,
      write: (key, text) =>
        set(({ drafts: { [key]: _, ...others } }) => ({ drafts: text === '' ? others : { ...others, [key]: text } })),
      chooseArea: (area) => set({ area }),
    }),
    { name: 'chat-drafts', storage: createJSONStorage(() => sessionStorage) },
  ),
);

// They wait for the same person to come back, and are gone when it is another one.
function keepFor({ userId }: { userId: string | null }) {
  if (userId === null || userId === useDraftStore.getState().userId) return;
  useDraftStore.setState({ userId, drafts: {}, area: null });
}

keepFor(useAuthStore.getState());
useAuthStore.subscribe(keepFor);

export const draftKey = (conversationId: string | null) => conversationId ?? 'new';
