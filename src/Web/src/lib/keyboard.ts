/** For a box that scrolls by itself: it must be reachable without a mouse. */
export const keyboardScrollable = { tabIndex: 0 } as const;
