'use client';

import { useState } from 'react';
import type { ManagedUserDto, UserRole } from '@/api/gen/types.gen';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SelectField } from '@/components/ui/select-field';
import { changeUser } from '@/features/identity/hooks/use-managed-users';
import { roles } from '@/features/identity/lib/roles';
import { notifyDone } from '@/lib/notify';

/** Asks before it changes anything: the arrow keys alone change what a select shows. */
export function RoleSelect({ user: { id, displayName, role }, isFixed }: { user: ManagedUserDto; isFixed: boolean }) {
  const [isAsking, setIsAsking] = useState(false);
  const isAdministrator = role === 'administrator';
  const wanted: UserRole = isAdministrator ? 'user' : 'administrator';

  const change = async () => {
    await changeUser(id, { role: wanted });
    notifyDone(isAdministrator ? `${displayName} is no administrator any more` : `${displayName} is an administrator`);
  };

  return (
    <>
      <SelectField
        label={`Role of ${displayName}`}
        isLabelHidden
        options={roles}
        value={role}
        disabled={isFixed}
        onChange={() => setIsAsking(true)}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={isAdministrator ? `Take ${displayName}’s rights away?` : `Make ${displayName} an administrator?`}
        text={
          isAdministrator
            ? 'They are signed out everywhere at once and go on as an ordinary user.'
            : 'Administrators see all accounts and the audit log, change roles and shut people out. You included.'
        }
        action={isAdministrator ? 'Make a user' : 'Make an administrator'}
        isDangerous={isAdministrator}
        onConfirm={change}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}
