'use client';

import { Button } from '@mantine/core';
import { changePassword } from '@/api/gen/sdk.gen';
import { invalidate } from '@/api/query-client';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PasswordField } from '@/components/ui/password-field';
import { Section } from '@/components/ui/section';
import { PasswordAgainField } from '@/features/identity/components/password-again-field';
import { passwordAgainError } from '@/features/identity/credentials';
import { currentUserKey, useCurrentUser } from '@/features/identity/hooks/use-current-user';
import { useNewPassword } from '@/features/identity/hooks/use-new-password';
import { forgetSessions } from '@/features/identity/hooks/use-sessions';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { notifyDone } from '@/lib/notify';
import classes from './profile-form.module.css';

export function ChangePasswordForm() {
  const { data: user } = useCurrentUser();
  const { rules, errorIn } = useNewPassword();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => ({
      currentPassword: passwordAgainError(values.currentPassword),
      newPassword: errorIn(values.newPassword),
    }),
    submit: async ({ currentPassword, newPassword = '' }, element) => {
      await replace(currentPassword, newPassword);
      element.reset();
    },
    fieldOf: { 'identity.password_wrong': 'currentPassword' },
  });

  return (
    <Section title="Password" description="You stay signed in here. Everywhere else you have to sign in again.">
      <form {...form} className={classes.form}>
        {/* For password managers, which keep what is typed here under this name. */}
        <input type="text" autoComplete="username" value={user?.email ?? ''} readOnly hidden />
        <PasswordAgainField name="currentPassword" label="Current password" error={errors.currentPassword} />
        <PasswordField
          name="newPassword"
          label="New password"
          description={rules}
          autoComplete="new-password"
          error={errors.newPassword}
        />
        {failure && <ErrorNotice error={failure} title="Your password was not changed" />}
        <Button type="submit" size="md" loading={isSubmitting}>
          {user?.hasPassword === false ? 'Set a password' : 'Change password'}
        </Button>
      </form>
    </Section>
  );
}

async function replace(currentPassword: string | undefined, newPassword: string): Promise<void> {
  await changePassword({ body: { currentPassword, newPassword } });
  notifyDone('Password changed. You are signed out everywhere else.');
  forgetSessions();
  await invalidate(currentUserKey);
}
