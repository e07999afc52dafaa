'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { choosePassword } from '@/api/session';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PasswordField } from '@/components/ui/password-field';
import { AuthHeading } from '@/features/identity/components/auth-heading';
import { useNewPassword } from '@/features/identity/hooks/use-new-password';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { useFragment } from '@/hooks/use-fragment';
import { routes } from '@/lib/routes';
import classes from '../auth-form.module.css';

/** The page of a link to choose a new password. */
export function ResetPassword() {
  const fragment = useFragment();
  const token = fragment?.get('token') ?? '';
  const [isDone, setIsDone] = useState(false);

  if (isDone) {
    return (
      <>
        <AuthHeading isAnswer title="Your password is changed">
          All devices were signed out. You can sign in with the new password.
        </AuthHeading>
        <Button component={Link} href={routes.login} size="md" fullWidth>
          Sign in
        </Button>
      </>
    );
  }

  if (fragment !== null && token === '') {
    return (
      <AuthHeading title="This link is incomplete">
        Open it from the mail again, or <Link href={routes.forgotPassword}>ask for a new one</Link>.
      </AuthHeading>
    );
  }

  return <NewPasswordForm token={token} onDone={() => setIsDone(true)} />;
}

function NewPasswordForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { rules, errorIn } = useNewPassword();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => ({ newPassword: errorIn(values.newPassword) }),
    submit: async ({ newPassword = '' }) => {
      await choosePassword(token, newPassword);
      onDone();
    },
  });

  return (
    <>
      <AuthHeading title="Choose a new password">
        All devices that are signed in to your account will be signed out.
      </AuthHeading>
      <form {...form} className={classes.form}>
        {failure && <ErrorNotice error={failure} />}
        {failure?.code === 'identity.link_invalid' && (
          <Button component={Link} href={routes.forgotPassword} variant="default" size="md" fullWidth>
            Ask for a new link
          </Button>
        )}
        <PasswordField
          name="newPassword"
          label="New password"
          description={rules}
          autoComplete="new-password"
          error={errors.newPassword}
        />
        <Button type="submit" size="md" loading={isSubmitting} disabled={token === ''} fullWidth>
          Change password
        </Button>
      </form>
    </>
  );
}
