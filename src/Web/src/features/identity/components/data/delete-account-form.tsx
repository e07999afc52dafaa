'use client';

import { Button } from '@mantine/core';
import { deleteAccount } from '@/api/session';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PasswordField } from '@/components/ui/password-field';
import { TextField } from '@/components/ui/text-field';
import classes from '@/features/identity/components/auth-form.module.css';
import { CodeField } from '@/features/identity/components/code-field';
import { codeError, passwordError } from '@/features/identity/credentials';
import { useCurrentUser } from '@/features/identity/hooks/use-current-user';
import { useSecondFactor } from '@/features/identity/hooks/use-second-factor';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { routes } from '@/lib/routes';
import dataClasses from './data.module.css';

/** Asks for the address, so that nobody does it by accident, and for what proves that it is theirs. */
export function DeleteAccountForm({ onCancel }: { onCancel: () => void }) {
  const { data: user } = useCurrentUser();
  const hasSecondFactor = useSecondFactor().data?.enabled ?? false;
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ address = '', password, code }) => ({
      address: address.trim().toLowerCase() === user?.email.toLowerCase() ? undefined : 'Type your e-mail address.',
      password: passwordError(password),
      code: hasSecondFactor ? codeError(code) : undefined,
    }),
    submit: async ({ password = '', code = '' }) => {
      await deleteAccount(password, code.trim() || null);
      // A fresh page, on which nothing of the person is left.
      window.location.replace(routes.goodbye);
    },
    fieldOf: { 'identity.password_wrong': 'password', 'identity.code_wrong': 'code' },
  });

  return (
    <form {...form} className={classes.form}>
      <p className={classes.note}>Everything you have here is erased at once and for good.</p>
      {failure && <ErrorNotice error={failure} title="Your account was not deleted" />}
      <TextField
        name="address"
        label={`Type ${user?.email ?? 'your e-mail address'} to confirm`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.address}
        data-autofocus
      />
      <PasswordField name="password" label="Password" autoComplete="current-password" error={errors.password} />
      {hasSecondFactor && <CodeField error={errors.code} />}
      <div className={dataClasses.decision}>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" className={classes.dangerous} loading={isSubmitting}>
          Delete everything
        </Button>
      </div>
    </form>
  );
}
