'use client';

import { Button } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/error-notice';
import classes from '@/features/identity/components/auth-form.module.css';
import { PasswordAgainField } from '@/features/identity/components/password-again-field';
import { passwordAgainError } from '@/features/identity/credentials';
import { useFormSubmit } from '@/hooks/use-form-submit';

interface ConfirmPasswordFormProps {
  /** What happens when the password is right. */
  note: string;
  /** What the button says. */
  action: string;
  /** Without a password from people who have none. */
  onSubmit: (password?: string) => Promise<void>;
}

/** Asks again who is there, before something that decides who can sign in. */
export function ConfirmPasswordForm({ note, action, onSubmit }: ConfirmPasswordFormProps) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ password }) => ({ password: passwordAgainError(password) }),
    submit: ({ password }) => onSubmit(password),
    fieldOf: { 'identity.password_wrong': 'password' },
  });

  return (
    <form {...form} className={classes.form}>
      <p className={classes.note}>{note}</p>
      {failure && <ErrorNotice error={failure} />}
      <PasswordAgainField name="password" label="Your password" error={errors.password} takesFocus />
      <Button type="submit" size="md" loading={isSubmitting}>
        {action}
      </Button>
    </form>
  );
}
