export const passwordMinLength = 12;

export function emailError(email = ''): string | undefined {
  if (email.trim() === '') return 'Enter your e-mail address.';
  return /^\S+@\S+$/.test(email.trim()) ? undefined : 'This does not look like an e-mail address.';
}

export function passwordError(password = ''): string | undefined {
  return password === '' ? 'Enter your password.' : undefined;
}

export function newPasswordError(password = ''): string | undefined {
  return password.length < passwordMinLength ? `Use at least ${passwordMinLength} characters.` : undefined;
}
