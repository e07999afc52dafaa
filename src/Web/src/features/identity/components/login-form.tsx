'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { toApiError } from '@/api/api-error';
import { type Credentials, signIn } from '@/api/session';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import { emailError, passwordError } from '@/features/identity/credentials';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { focusOnMount } from '@/lib/focus-on-mount';
import { routes } from '@/lib/routes';
import classes from './auth-form.module.css';

interface LoginFormProps {
  /** Whose password is asked for, where that is known. */
  email?: string;
  /** What was typed before the step back. */
  typedEmail?: string;
  onCodeRequired: (credentials: Credentials) => void;
}

/** Signs in with a password alone, or hands on what was typed when the account wants a code as well. */
export function LoginForm({ email, typedEmail, onCodeRequired }: LoginFormProps) {
  const [tried, setTried] = useState('');
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => ({ email: emailError(values.email), password: passwordError(values.password) }),
    submit: async ({ email = '', password = '' }) => {
      const credentials = { email: email.trim(), password };
      setTried(credentials.email);
      try {
        await signIn(credentials);
      } catch (error) {
        if (toApiError(error).code !== 'identity.code_required') throw error;
        onCodeRequired(credentials);
      }
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      {failure?.code === 'identity.email_unverified' && (
        <Link href={routes.verifyEmailOf(tried)} className={classes.link}>
          Send the mail again
        </Link>
      )}
      <TextField
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        defaultValue={email ?? typedEmail}
        readOnly={email !== undefined}
        error={errors.email}
      />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="current-password"
        error={errors.password}
        ref={typedEmail === undefined ? undefined : focusOnMount}
        data-autofocus
      />
      <Button type="submit" size="md" loading={isSubmitting} fullWidth>
        Sign in
      </Button>
    </form>
  );
}
