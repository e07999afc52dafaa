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

export function codeError(code = ''): string | undefined {
  return code.trim() === '' ? 'Enter the code.' : undefined;
}
