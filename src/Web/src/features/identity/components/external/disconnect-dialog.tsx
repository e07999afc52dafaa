'use client';

import { Modal } from '@mantine/core';
import type { ExternalLoginDto } from '@/api/gen/types.gen';
import { ConfirmPasswordForm } from '@/features/identity/components/second-factor/confirm-password-form';
import { disconnect } from '@/features/identity/hooks/use-external-logins';
import type { Method } from '@/features/identity/lib/sign-in-methods';
import { rescueFocus } from '@/lib/rescue-focus';

interface DisconnectDialogProps {
  /** Open while there is one. */
  method?: Method;
  login?: ExternalLoginDto;
  onClose: () => void;
}

export function DisconnectDialog({ method, login, onClose }: DisconnectDialogProps) {
  return (
    <Modal
      opened={login !== undefined}
      onClose={onClose}
      onExitTransitionEnd={rescueFocus}
      title={`Disconnect ${method?.label}?`}
      centered
    >
      {login && (
        <ConfirmPasswordForm
          note="That account opens yours no longer, and you are signed out everywhere but here."
          action="Disconnect"
          onSubmit={async (password) => {
            await disconnect(login.id, password);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}
