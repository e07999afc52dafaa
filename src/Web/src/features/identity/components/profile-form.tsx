'use client';

import { Button } from '@mantine/core';
import { updateCurrentUser } from '@/api/gen/sdk.gen';
import { queryClient } from '@/api/query-client';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { currentUserKey, useCurrentUser } from '@/features/identity/hooks/use-current-user';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { notifyDone } from '@/lib/notify';
import classes from './profile-form.module.css';

export function ProfileForm() {
  const { data: user, error, refetch } = useCurrentUser();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ displayName = '' }) => ({ displayName: displayName.trim() === '' ? 'Enter a name.' : undefined }),
    submit: ({ displayName = '' }) => rename(displayName.trim()),
  });

  return (
    <Section title="Profile" description="How the assistant and other people here see you.">
      {error && <ErrorNotice error={error} title="Your profile could not be loaded" onRetry={refetch} />}
      <form {...form} key={user?.id} className={classes.form}>
        <TextField
          name="displayName"
          label="Name"
          autoComplete="name"
          defaultValue={user?.displayName}
          disabled={user === undefined}
          error={errors.displayName}
        />
        <TextField
          name="email"
          label="E-mail"
          description="You sign in with it; it cannot be changed."
          defaultValue={user?.email}
          readOnly
        />
        {failure && <ErrorNotice error={failure} title="Your name was not saved" />}
        <Button type="submit" size="md" loading={isSubmitting} disabled={user === undefined}>
          Save
        </Button>
      </form>
    </Section>
  );
}

async function rename(displayName: string): Promise<void> {
  queryClient.setQueryData(currentUserKey, await updateCurrentUser({ body: { displayName } }));
  notifyDone('Name saved');
}
