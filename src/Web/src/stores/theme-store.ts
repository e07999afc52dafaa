import { localStorageColorSchemeManager, type MantineColorScheme, type MantineColorSchemeManager } from '@mantine/core';
import { create } from 'zustand';
import { themeStorageKey } from '@/theme/storage-key';

const storage = localStorageColorSchemeManager({ key: themeStorageKey });

export const useThemeStore = create<{ scheme: MantineColorScheme }>()(() => ({ scheme: 'auto' }));

const follow = (scheme: MantineColorScheme) => useThemeStore.setState({ scheme });

/** Mantine keeps the choice and applies it before the first paint; the store lets components read it. */
export const colorSchemeManager: MantineColorSchemeManager = {
  ...storage,
  get(fallback) {
    const scheme = storage.get(fallback);
    follow(scheme);
    return scheme;
  },
  set(scheme) {
    storage.set(scheme);
    follow(scheme);
  },
  subscribe(onUpdate) {
    storage.subscribe((scheme) => {
      follow(scheme);
      onUpdate(scheme);
    });
  },
};
