'use client';

import { Button } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/error-notice';
import { CodeField } from '@/features/identity/components/code-field';
import { codeError } from '@/features/identity/credentials';
import { useFormSubmit } from '@/hooks/use-form-submit';
import classes from './auth-form.module.css';

interface CodeFormProps {
  onCode: (code: string) => Promise<void>;
  backLabel: string;
  onBack: () => void;
}

/** The second step of signing in: the first was right, and the account wants a code as well. */
export function CodeForm({ onCode, backLabel, onBack }: CodeFormProps) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ code }) => ({ code: codeError(code) }),
    submit: ({ code = '' }) => onCode(code.trim()),
    fieldOf: { 'identity.code_invalid': 'code' },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      <CodeField error={errors.code} takesFocus />
      <Button type="submit" size="md" loading={isSubmitting} fullWidth>
        Sign in
      </Button>
      <Button variant="subtle" color="gray" fullWidth onClick={onBack}>
        {backLabel}
      </Button>
    </form>
  );
}
