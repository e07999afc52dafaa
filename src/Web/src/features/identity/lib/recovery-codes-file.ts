import { formatDate } from '@/lib/format';

interface Account {
  email: string;
  origin: string;
  now: Date;
}

/** Says what the codes are for, to whoever finds the file years later. */
export function recoveryCodesFile(codes: readonly string[], { email, origin, now }: Account): string {
  return [
    `Recovery codes of ${email} for ${origin}`,
    `Made on ${formatDate(now.toISOString())}. Each code signs in once in the place of the authenticator app.`,
    '',
    ...codes,
    '',
  ].join('\n');
}
