'use client';

import { Button } from '@mantine/core';
import type { CreatedInvitationDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import classes from '@/features/identity/components/auth-form.module.css';
import { emailError } from '@/features/identity/credentials';
import { invite } from '@/features/identity/hooks/use-invitations';
import { invitationLifetimes } from '@/features/identity/lib/invitation-lifetimes';
import { expiryAfter } from '@/features/identity/lib/key-lifetimes';
import { isRole, roles } from '@/features/identity/lib/roles';
import { useFormSubmit } from '@/hooks/use-form-submit';

export function InviteForm({ onMade }: { onMade: (invitation: CreatedInvitationDto) => void }) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ email }) => ({ email: emailError(email) }),
    submit: async ({ email = '', role = '', lifetime = '' }) =>
      onMade(
        await invite({
          email: email.trim(),
          role: isRole(role) ? role : 'user',
          expiresAt: expiryAfter(lifetime, new Date()),
        }),
      ),
    fieldOf: { 'identity.email_taken': 'email' },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} />}
      <TextField
        name="email"
        type="email"
        label="E-mail"
        description="Of the person; they sign in with it."
        autoComplete="off"
        error={errors.email}
        data-autofocus
      />
      <SelectField name="role" label="Role" options={roles} defaultValue="user" />
      <SelectField name="lifetime" label="Expires" options={invitationLifetimes} defaultValue="7" />
      <Button type="submit" size="md" loading={isSubmitting}>
        Invite
      </Button>
    </form>
  );
}
