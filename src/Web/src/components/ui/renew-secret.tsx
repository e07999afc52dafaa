'use client';

import { Modal } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SigningSecret } from '@/components/ui/signing-secret';

interface RenewSecretProps {
  /** The label in full, for those who do not see what stands around the button. */
  fullLabel?: string;
  variant?: 'default' | 'subtle';
  /** What becomes of the secret of now. */
  text: string;
  /** Who needs the new one, and what for. */
  warning: string;
  /** Gives the new secret, which cannot be read again. */
  renew: () => Promise<string>;
}

export function RenewSecret({ fullLabel, variant, text, warning, renew }: RenewSecretProps) {
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => setSecret(null);

  return (
    <>
      <ConfirmButton
        variant={variant}
        label="New secret"
        fullLabel={fullLabel}
        title="Make a new secret?"
        text={text}
        action="Make a new secret"
        onConfirm={async () => setSecret(await renew())}
      />
      <Modal
        opened={secret !== null}
        onClose={close}
        title="The new secret"
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
        centered
      >
        {secret !== null && <SigningSecret secret={secret} warning={warning} onCopied={close} />}
      </Modal>
    </>
  );
}
