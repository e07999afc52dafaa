'use client';

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/error-notice';
import { emailError, passwordError } from '@/features/identity/credentials';
import { useAuth } from '@/features/identity/hooks/use-auth';
import { useFormSubmit } from '@/hooks/use-form-submit';
import classes from './auth-form.module.css';

/** Signs in; with a known e-mail address it only asks for the password. */
export function LoginForm({ email }: { email?: string }) {
  const { signIn } = useAuth();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => ({ email: emailError(values.email), password: passwordError(values.password) }),
    submit: ({ email = '', password = '' }) => signIn({ email: email.trim(), password }),
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      <TextInput
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        defaultValue={email}
        readOnly={email !== undefined}
        error={errors.email}
        size="md"
      />
      <PasswordInput
        name="password"
        label="Password"
        autoComplete="current-password"
        error={errors.password}
        data-autofocus
        size="md"
      />
      <Button type="submit" size="md" loading={isSubmitting} fullWidth>
        Sign in
      </Button>
    </form>
  );
}
