'use client';

import { useAuthOptions } from '@/features/identity/hooks/use-auth-options';

/** What a new password must be like on this server, which has the last word. */
export function useNewPassword() {
  const minLength = useAuthOptions().data?.passwordMinLength;

  return {
    /** Told before a password is chosen. */
    rules: `At least ${minLength ?? '…'} characters. A short sentence works well; common words, rows of keys and your own name do not count.`,
    errorIn: (password = '') =>
      minLength !== undefined && password.length < minLength ? `Use at least ${minLength} characters.` : undefined,
  };
}
