/** A moment as a field for date and time shows it, in the time zone of the browser; empty when it is none. */
export function localDateTime(moment: string | number): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
