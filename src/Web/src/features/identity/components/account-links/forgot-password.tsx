'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { forgotPassword } from '@/api/gen/sdk.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { ListStates } from '@/components/ui/list-states';
import { TextField } from '@/components/ui/text-field';
import { AuthHeading } from '@/features/identity/components/auth-heading';
import { emailError } from '@/features/identity/credentials';
import { useAuthOptions } from '@/features/identity/hooks/use-auth-options';
import { useFormSubmit } from '@/hooks/use-form-submit';
import classes from '../auth-form.module.css';

/** Asks for a link by mail, or says whom to ask where no mail is sent. */
export function ForgotPassword() {
  const query = useAuthOptions();

  return (
    <ListStates query={query} failure="This page could not be loaded">
      {query.data?.sendsMail ? (
        <ForgotPasswordForm />
      ) : (
        <AuthHeading title="Forgot your password?">
          This server sends no mail. Ask an administrator for a reset link; with it you choose a new password yourself.
        </AuthHeading>
      )}
    </ListStates>
  );
}

function ForgotPasswordForm() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => ({ email: emailError(values.email) }),
    submit: async ({ email = '' }) => {
      await forgotPassword({ body: { email: email.trim() } });
      setSentTo(email.trim());
    },
  });

  if (sentTo !== null) {
    return (
      <AuthHeading isAnswer title="Check your inbox">
        If there is an account with <strong>{sentTo}</strong>, a mail is on its way. The link in it works for an hour.
      </AuthHeading>
    );
  }

  return (
    <>
      <AuthHeading title="Forgot your password?">We send you a link with which you choose a new one.</AuthHeading>
      <form {...form} className={classes.form}>
        {failure && <ErrorNotice error={failure} />}
        <TextField name="email" type="email" label="E-mail" autoComplete="username" error={errors.email} />
        <Button type="submit" size="md" loading={isSubmitting} fullWidth>
          Send the link
        </Button>
      </form>
    </>
  );
}
