'use client';

import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { SecondFactorSetupDto } from '@/api/gen/types.gen';
import { ConfirmPasswordForm } from '@/features/identity/components/second-factor/confirm-password-form';
import { ConnectAppForm } from '@/features/identity/components/second-factor/connect-app-form';
import { RecoveryCodes } from '@/features/identity/components/second-factor/recovery-codes';
import { beginSetUp } from '@/features/identity/hooks/use-second-factor';
import { rescueFocus } from '@/lib/rescue-focus';

interface SetUpDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Password, app, recovery codes; a stray click does not close what cannot be seen again. */
export function SetUpDialog({ isOpen, onClose }: SetUpDialogProps) {
  const [setup, setSetup] = useState<SecondFactorSetupDto | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);

  const reset = () => {
    setSetup(null);
    setCodes(null);
    rescueFocus();
  };

  const step = () => {
    if (codes !== null) return <RecoveryCodes codes={codes} onKept={onClose} />;
    if (setup !== null) return <ConnectAppForm setup={setup} onConnected={setCodes} />;
    return (
      <ConfirmPasswordForm
        note="Confirm that it is you. You are signed out everywhere but here."
        action="Go on"
        onSubmit={async (password) => setSetup(await beginSetUp(password))}
      />
    );
  };

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      onExitTransitionEnd={reset}
      title={codes === null ? 'Set up a second factor' : 'Your second factor is on'}
      closeOnClickOutside={false}
      closeOnEscape={codes === null}
      withCloseButton={codes === null}
      centered
    >
      {step()}
    </Modal>
  );
}
