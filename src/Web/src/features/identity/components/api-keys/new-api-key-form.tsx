'use client';

import { Button } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { ScopeFields } from '@/features/identity/components/api-keys/scope-fields';
import classes from '@/features/identity/components/auth-form.module.css';
import { makeApiKey } from '@/features/identity/hooks/use-api-keys';
import { expiryAfter, keyLifetimes } from '@/features/identity/lib/key-lifetimes';
import { useFormSubmit } from '@/hooks/use-form-submit';

export function NewApiKeyForm({ onMade }: { onMade: (key: string) => void }) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ name = '', scopes }) => ({
      name: name.trim() === '' ? 'Enter a name.' : undefined,
      scopes: scopes === undefined ? 'Choose at least one.' : undefined,
    }),
    submit: async ({ name = '', lifetime = '' }, element) =>
      onMade(await makeApiKey(name.trim(), scopesIn(element), expiryAfter(lifetime, new Date()))),
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      <TextField
        name="name"
        label="Name"
        description="What uses it, so that you know it again."
        maxLength={100}
        autoComplete="off"
        error={errors.name}
        data-autofocus
      />
      <ScopeFields error={errors.scopes} />
      <SelectField name="lifetime" label="Expires" options={keyLifetimes} defaultValue="90" />
      <p className={classes.note}>No key opens your account: its settings, sessions and other keys.</p>
      <Button type="submit" size="md" loading={isSubmitting}>
        Make the key
      </Button>
    </form>
  );
}

const scopesIn = (form: HTMLFormElement) => new FormData(form).getAll('scopes').map(String);
