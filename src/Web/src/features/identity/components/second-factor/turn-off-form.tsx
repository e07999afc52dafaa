'use client';

import { Button } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/error-notice';
import classes from '@/features/identity/components/auth-form.module.css';
import { CodeField } from '@/features/identity/components/code-field';
import { PasswordAgainField } from '@/features/identity/components/password-again-field';
import { codeError, passwordAgainError } from '@/features/identity/credentials';
import { turnOff } from '@/features/identity/hooks/use-second-factor';
import { useFormSubmit } from '@/hooks/use-form-submit';

export function TurnOffForm({ onDone }: { onDone: () => void }) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ password, code }) => ({ password: passwordAgainError(password), code: codeError(code) }),
    submit: async ({ password, code = '' }) => {
      await turnOff(password, code.trim());
      onDone();
    },
    fieldOf: { 'identity.password_wrong': 'password', 'identity.code_wrong': 'code' },
  });

  return (
    <form {...form} className={classes.form}>
      <p className={classes.note}>
        From then on your password alone signs you in. Your recovery codes stop working, and you are signed out
        everywhere but here.
      </p>
      {failure && <ErrorNotice error={failure} />}
      <PasswordAgainField name="password" label="Your password" error={errors.password} takesFocus />
      <CodeField error={errors.code} />
      <Button type="submit" size="md" className={classes.dangerous} loading={isSubmitting}>
        Turn off
      </Button>
    </form>
  );
}
