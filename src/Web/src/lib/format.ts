const dateTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const exactTime = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });
const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const relativeTime = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function formatDateTime(iso: string): string {
  return dateTime.format(new Date(iso));
}

export function formatExactTime(iso: string): string {
  return exactTime.format(new Date(iso));
}

export function formatDate(iso: string): string {
  return date.format(new Date(iso));
}

/** Rounded to what a person can tell apart: 512 B, 3.4 kB, 12 MB. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const amount = bytes / 1000 ** step;
  return `${step > 0 && amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${units[step]}`;
}

/** How long ago, or how soon; what is more than a week away gets its date instead. */
export function formatRelativeTime(iso: string, now: Date): string {
  const distance = new Date(iso).getTime() - now.getTime();
  const size = Math.abs(distance);
  if (size < minute) return 'just now';
  if (size < hour) return inUnits(distance, minute, 'minute');
  if (size < day) return inUnits(distance, hour, 'hour');
  if (size < 7 * day) return inUnits(distance, day, 'day');
  return formatDate(iso);
}

/** Full units that have passed; what is still to come is rounded, so that a week is not six days a moment later. */
function inUnits(distance: number, length: number, unit: Intl.RelativeTimeFormatUnit): string {
  const units = distance / length;
  return relativeTime.format(units < 0 ? Math.trunc(units) : Math.round(units), unit);
}
