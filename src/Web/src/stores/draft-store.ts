import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface DraftState {
  drafts: Readonly<Record<string, string>>;
  write: (key: string, text: string) => void;
}

/** What is typed and not sent, per conversation; survives a reload of the tab. */
export const useDraftStore = create<DraftState>()(
  persist(
    (set) => ({
      drafts: {},
      write: (key, text) =>
        set(({ drafts: { [key]: _, ...others } }) => ({ drafts: text === '' ? others : { ...others, [key]: text } })),
    }),
    { name: 'chat-drafts', storage: createJSONStorage(() => sessionStorage) },
  ),
);

export const draftKey = (conversationId: string | null) => conversationId ?? 'new';
