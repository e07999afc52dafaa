import { Button } from '@mantine/core';
import type { ManagedUserDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextField } from '@/components/ui/text-field';
import classes from '@/features/identity/components/auth-form.module.css';
import dataClasses from '@/features/identity/components/data/data.module.css';
import { removeUser } from '@/features/identity/hooks/use-managed-users';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { notifyDone } from '@/lib/notify';

interface DeleteUserFormProps {
  user: ManagedUserDto;
  onCancel: () => void;
}

export function DeleteUserForm({ user: { id, email, displayName }, onCancel }: DeleteUserFormProps) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ address = '' }) => ({
      address: address.trim().toLowerCase() === email.toLowerCase() ? undefined : 'Type the e-mail address.',
    }),
    submit: async () => {
      await removeUser(id);
      notifyDone(`${displayName} is deleted`);
    },
  });

  return (
    <form {...form} className={classes.form}>
      <p className={classes.note}>
        They are signed out everywhere at once, and all they have here is erased. There is no way back.
      </p>
      {failure && <ErrorNotice error={failure} title="The account was not deleted" />}
      <TextField
        name="address"
        label={`Type ${email} to confirm`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.address}
        data-autofocus
      />
      <div className={dataClasses.decision}>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" className={classes.dangerous} loading={isSubmitting}>
          Delete the account
        </Button>
      </div>
    </form>
  );
}
