'use client';

import { PasswordField } from '@/components/ui/password-field';
import classes from '@/features/identity/components/auth-form.module.css';
import { useCurrentUser } from '@/features/identity/hooks/use-current-user';

interface PasswordAgainFieldProps {
  name: string;
  label: string;
  error?: string;
  takesFocus?: boolean;
}

/** Asks for the password of people who have one; the others must have signed in just now, which the server checks. */
export function PasswordAgainField({ name, label, error, takesFocus = false }: PasswordAgainFieldProps) {
  const { data: user } = useCurrentUser();
  if (user?.hasPassword === false) {
    return (
      <p className={classes.note}>You have no password to ask for, so this works for five minutes after signing in.</p>
    );
  }

  return (
    <PasswordField
      name={name}
      label={label}
      autoComplete="current-password"
      error={error}
      data-autofocus={takesFocus || undefined}
    />
  );
}
