'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { signIn } from '@/api/session';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import { emailError, passwordError } from '@/features/identity/credentials';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { routes } from '@/lib/routes';
import classes from './auth-form.module.css';

/** Signs in; with a known e-mail address it only asks for the password. */
export function LoginForm({ email }: { email?: string }) {
  const [tried, setTried] = useState('');
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => ({ email: emailError(values.email), password: passwordError(values.password) }),
    submit: ({ email = '', password = '' }) => {
      setTried(email.trim());
      return signIn({ email: email.trim(), password });
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      {failure?.code === 'identity.email_unverified' && (
        <Link href={routes.verifyEmailOf(tried)}>Send the mail again</Link>
      )}
      <TextField
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        defaultValue={email}
        readOnly={email !== undefined}
        error={errors.email}
      />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="current-password"
        error={errors.password}
        data-autofocus
      />
      <Button type="submit" size="md" loading={isSubmitting} fullWidth>
        Sign in
      </Button>
    </form>
  );
}
