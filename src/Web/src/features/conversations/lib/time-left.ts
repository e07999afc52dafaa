const minute = 60_000;
const hour = 60 * minute;

/** How long somebody may still take, in the unit that matters. */
export function timeLeft(until: string, now: Date): string {
  const left = new Date(until).getTime() - now.getTime();
  if (left <= 0) return 'time is over';
  if (left < hour) return `${Math.ceil(left / minute)} min left`;
  return `${Math.floor(left / hour)} h left`;
}
