export const passwordMinLength = 12;

/** Told before a password is chosen; the server has the last word. */
export const newPasswordRules = `At least ${passwordMinLength} characters. A short sentence works well; common words, rows of keys and your own name do not count.`;

export function emailError(email = ''): string | undefined {
  if (email.trim() === '') return 'Enter your e-mail address.';
  return /^\S+@\S+$/.test(email.trim()) ? undefined : 'This does not look like an e-mail address.';
}

export function passwordError(password = ''): string | undefined {
  return password === '' ? 'Enter your password.' : undefined;
}

/** Where people without a password are not asked for one. */
export function passwordAgainError(password?: string): string | undefined {
  return password === undefined ? undefined : passwordError(password);
}

export function newPasswordError(password = ''): string | undefined {
  return password.length < passwordMinLength ? `Use at least ${passwordMinLength} characters.` : undefined;
}

export function codeError(code = ''): string | undefined {
  return code.trim() === '' ? 'Enter the code.' : undefined;
}
