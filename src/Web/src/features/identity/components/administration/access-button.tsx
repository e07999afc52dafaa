import type { ManagedUserDto } from '@/api/gen/types.gen';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { changeUser } from '@/features/identity/hooks/use-managed-users';
import { notifyDone } from '@/lib/notify';

/** Shuts a person out, or lets them in again. */
export function AccessButton({ user: { id, displayName, disabled } }: { user: ManagedUserDto }) {
  const setDisabled = async (wanted: boolean) => {
    await changeUser(id, { disabled: wanted });
    notifyDone(wanted ? `${displayName} is shut out` : `${displayName} can sign in again`);
  };

  return disabled ? (
    <ConfirmButton
      label="Enable"
      fullLabel={`Enable ${displayName}`}
      variant="default"
      title={`Let ${displayName} in again?`}
      text="They can sign in with their password as before, and find everything as they left it."
      action="Enable"
      onConfirm={() => setDisabled(false)}
    />
  ) : (
    <ConfirmButton
      label="Disable"
      fullLabel={`Disable ${displayName}`}
      variant="default"
      title={`Shut ${displayName} out?`}
      text="They are signed out everywhere at once and cannot sign in until you enable them. Nothing of theirs is deleted."
      action="Disable"
      isDangerous
      onConfirm={() => setDisabled(true)}
    />
  );
}
