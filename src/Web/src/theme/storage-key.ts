export const themeStorageKey = 'color-scheme';
