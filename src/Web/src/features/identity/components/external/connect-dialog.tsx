'use client';

import { Modal } from '@mantine/core';
import { ConfirmPasswordForm } from '@/features/identity/components/second-factor/confirm-password-form';
import { goAndConnect } from '@/features/identity/hooks/use-external-logins';
import type { Method } from '@/features/identity/lib/sign-in-methods';

interface ConnectDialogProps {
  /** Open while there is one. */
  method?: Method;
  onClose: () => void;
}

export function ConnectDialog({ method, onClose }: ConnectDialogProps) {
  return (
    <Modal opened={method !== undefined} onClose={onClose} title={`Connect ${method?.label}`} centered>
      {method && (
        <ConfirmPasswordForm
          note={`You sign in at ${method.label} next and come back here. From then on that account opens yours.`}
          action={`Go to ${method.label}`}
          onSubmit={(password) => goAndConnect(method.provider, password)}
        />
      )}
    </Modal>
  );
}
