'use client';

import { Button } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PasswordField } from '@/components/ui/password-field';
import classes from '@/features/identity/components/auth-form.module.css';
import { passwordError } from '@/features/identity/credentials';
import { useFormSubmit } from '@/hooks/use-form-submit';

interface ConfirmPasswordFormProps {
  /** What happens when the password is right. */
  note: string;
  /** What the button says. */
  action: string;
  onSubmit: (password: string) => Promise<void>;
}

/** Asks again who is there, before something that decides who can sign in. */
export function ConfirmPasswordForm({ note, action, onSubmit }: ConfirmPasswordFormProps) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ password }) => ({ password: passwordError(password) }),
    submit: ({ password = '' }) => onSubmit(password),
    fieldOf: { 'identity.password_wrong': 'password' },
  });

  return (
    <form {...form} className={classes.form}>
      <p className={classes.note}>{note}</p>
      {failure && <ErrorNotice error={failure} />}
      <PasswordField
        name="password"
        label="Your password"
        autoComplete="current-password"
        error={errors.password}
        data-autofocus
      />
      <Button type="submit" size="md" loading={isSubmitting}>
        {action}
      </Button>
    </form>
  );
}
