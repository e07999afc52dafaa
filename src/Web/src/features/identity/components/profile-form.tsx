'use client';

import { Button } from '@mantine/core';
import { updateCurrentUser } from '@/api/gen/sdk.gen';
import { queryClient } from '@/api/query-client';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { currentUserKey, useAuth } from '@/features/identity/hooks/use-auth';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { notifyDone } from '@/lib/notify';
import classes from './profile-form.module.css';

export function ProfileForm() {
  const { user } = useAuth();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ displayName = '' }) => ({ displayName: displayName.trim() === '' ? 'Enter a name.' : undefined }),
    submit: ({ displayName = '' }) => rename(displayName.trim()),
  });

  return (
    <Section title="Profile" description={user ? `Signed in as ${user.email}` : ''}>
      <form {...form} key={user?.id} className={classes.form}>
        <TextField
          name="displayName"
          label="Name"
          autoComplete="name"
          defaultValue={user?.displayName}
          error={errors.displayName}
          className={classes.field}
        />
        <Button type="submit" size="md" loading={isSubmitting}>
          Save
        </Button>
      </form>
      {failure && <ErrorNotice error={failure} title="Your name was not saved" />}
    </Section>
  );
}

async function rename(displayName: string): Promise<void> {
  queryClient.setQueryData(currentUserKey, await updateCurrentUser({ body: { displayName } }));
  notifyDone('Name saved');
}
