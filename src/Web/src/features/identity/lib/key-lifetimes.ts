const day = 24 * 60 * 60 * 1_000;
const longest = '365';

export const keyLifetimes = [
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: longest, label: 'In a year' },
];

/** The longest lifetime is left to the server, whose clock is the one that counts. */
export function expiryAfter(days: string, now: Date): string | null {
  return days === longest ? null : new Date(now.getTime() + Number(days) * day).toISOString();
}
