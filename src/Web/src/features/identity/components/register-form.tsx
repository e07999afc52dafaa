'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { register } from '@/api/session';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import { emailError, newPasswordError, passwordMinLength } from '@/features/identity/credentials';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { routes } from '@/lib/routes';
import classes from './auth-form.module.css';

export function RegisterForm() {
  const router = useRouter();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => ({ email: emailError(values.email), password: newPasswordError(values.password) }),
    submit: async ({ email = '', password = '', displayName = '' }) => {
      const account = { email: email.trim(), password, displayName: displayName.trim() || null };
      if (!(await register(account))) router.push(routes.verifyEmailOf(account.email));
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      <TextField
        name="displayName"
        label="Name"
        description="Optional. How the assistant and other people see you."
        autoComplete="name"
        error={errors.displayName}
      />
      <TextField name="email" type="email" label="E-mail" autoComplete="username" error={errors.email} />
      <PasswordField
        name="password"
        label="Password"
        description={`At least ${passwordMinLength} characters. A short sentence works well.`}
        autoComplete="new-password"
        error={errors.password}
      />
      <Button type="submit" size="md" loading={isSubmitting} fullWidth>
        Create account
      </Button>
    </form>
  );
}
