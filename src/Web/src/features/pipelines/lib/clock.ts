const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const shortClock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** 14:05:09 */
export const formatClock = (iso: string) => clock.format(new Date(iso));

/** 14:05 */
export const formatShortClock = (iso: string) => shortClock.format(new Date(iso));
