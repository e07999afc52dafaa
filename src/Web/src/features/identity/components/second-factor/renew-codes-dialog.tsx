'use client';

import { Modal } from '@mantine/core';
import { useState } from 'react';
import { ConfirmPasswordForm } from '@/features/identity/components/second-factor/confirm-password-form';
import { RecoveryCodes } from '@/features/identity/components/second-factor/recovery-codes';
import { renewCodes } from '@/features/identity/hooks/use-second-factor';

interface RenewCodesDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

export function RenewCodesDialog({ isOpen, onClose }: RenewCodesDialogProps) {
  const [codes, setCodes] = useState<string[] | null>(null);

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      onExitTransitionEnd={() => setCodes(null)}
      title={codes === null ? 'New recovery codes' : 'Your new recovery codes'}
      closeOnClickOutside={false}
      closeOnEscape={codes === null}
      withCloseButton={codes === null}
      centered
    >
      {codes === null ? (
        <ConfirmPasswordForm
          note="The codes that are left stop working when you make new ones."
          action="Make new codes"
          onSubmit={async (password) => setCodes(await renewCodes(password))}
        />
      ) : (
        <RecoveryCodes codes={codes} onKept={onClose} />
      )}
    </Modal>
  );
}
