'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { register } from '@/api/session';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import { emailError } from '@/features/identity/credentials';
import { useNewPassword } from '@/features/identity/hooks/use-new-password';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { routes } from '@/lib/routes';
import classes from './auth-form.module.css';

interface RegisterFormProps {
  /** Somebody was invited at this address. */
  email?: string;
  invitation?: string;
  takesSetupCode?: boolean;
}

export function RegisterForm({ email: invited, invitation, takesSetupCode }: RegisterFormProps) {
  const router = useRouter();
  const newPassword = useNewPassword();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ email, password, setupCode }) => ({
      setupCode: takesSetupCode && !setupCode?.trim() ? 'Enter the set-up code.' : undefined,
      email: emailError(email),
      password: newPassword.errorIn(password),
    }),
    submit: async ({ email = '', password = '', displayName = '', setupCode }) => {
      const account = { email: email.trim(), password, displayName: displayName.trim() || null, invitation, setupCode };
      if (!(await register(account))) router.push(routes.verifyEmailOf(account.email));
    },
    fieldOf: { 'identity.setup_code_wrong': 'setupCode', 'identity.email_taken': 'email' },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      {takesSetupCode && (
        <TextField
          name="setupCode"
          label="Set-up code"
          description="The server printed it in the terminal where it was started."
          placeholder="XXXX-XXXX-XXXX-XXXX"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={errors.setupCode}
        />
      )}
      <TextField
        name="displayName"
        label="Name"
        description="Optional. How the assistant and other people see you."
        autoComplete="name"
        error={errors.displayName}
      />
      <TextField
        name="email"
        type="email"
        label="E-mail"
        description={invited && 'The invitation is for this address.'}
        autoComplete="username"
        defaultValue={invited}
        readOnly={invited !== undefined}
        error={errors.email}
      />
      <PasswordField
        name="password"
        label="Password"
        description={newPassword.rules}
        autoComplete="new-password"
        error={errors.password}
      />
      <Button type="submit" size="md" loading={isSubmitting} fullWidth>
        Create account
      </Button>
    </form>
  );
}
