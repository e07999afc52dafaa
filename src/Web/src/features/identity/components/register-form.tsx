'use client';

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/error-notice';
import { emailError, newPasswordError, passwordMinLength } from '@/features/identity/credentials';
import { useAuth } from '@/features/identity/hooks/use-auth';
import { useFormSubmit } from '@/hooks/use-form-submit';
import classes from './auth-form.module.css';

export function RegisterForm() {
  const { register } = useAuth();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => ({ email: emailError(values.email), password: newPasswordError(values.password) }),
    submit: ({ email = '', password = '', displayName = '' }) =>
      register({ email: email.trim(), password, displayName: displayName.trim() || null }),
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      <TextInput
        name="displayName"
        label="Name"
        description="Optional. How the assistant and other people see you."
        autoComplete="name"
        error={errors.displayName}
        size="md"
      />
      <TextInput name="email" type="email" label="E-mail" autoComplete="username" error={errors.email} size="md" />
      <PasswordInput
        name="password"
        label="Password"
        description={`At least ${passwordMinLength} characters. A short sentence works well.`}
        autoComplete="new-password"
        error={errors.password}
        size="md"
      />
      <Button type="submit" size="md" loading={isSubmitting} fullWidth>
        Create account
      </Button>
    </form>
  );
}
