'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { requestEmailVerification } from '@/api/gen/sdk.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextField } from '@/components/ui/text-field';
import { emailError } from '@/features/identity/credentials';
import { useFormSubmit } from '@/hooks/use-form-submit';
import classes from '../auth-form.module.css';

/** Asks for another link to confirm an address. */
export function ResendVerification({ email }: { email?: string }) {
  const [isSent, setIsSent] = useState(false);
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => ({ email: emailError(values.email) }),
    submit: async ({ email: typed = '' }) => {
      await requestEmailVerification({ body: { email: typed.trim() } });
      setIsSent(true);
    },
  });

  if (isSent) {
    return (
      <p role="status" className={classes.note}>
        If an account with this address waits to be confirmed, another mail is on its way.
      </p>
    );
  }

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      <TextField
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        defaultValue={email}
        error={errors.email}
      />
      <Button type="submit" variant="default" size="md" loading={isSubmitting} fullWidth>
        Send the mail again
      </Button>
    </form>
  );
}
