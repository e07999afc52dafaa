'use client';

import { Modal } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SigningSecret } from '@/components/ui/signing-secret';
import { isAhead } from '@/lib/is-ahead';

interface RenewSecretProps {
  /** The label in full, for those who do not see what stands around the button. */
  fullLabel?: string;
  variant?: 'default' | 'subtle';
  /** What becomes of the secret of now. */
  text: string;
  /** Until then the secret before that of now signs too. */
  overlapEndsAt: string | null;
  /** Who needs the new one, and what for. */
  warning: string;
  /** Gives the new secret, which cannot be read again. */
  renew: () => Promise<string>;
}

export function RenewSecret({ fullLabel, variant, text, overlapEndsAt, warning, renew }: RenewSecretProps) {
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => setSecret(null);

  return (
    <>
      <ConfirmButton
        variant={variant}
        label="New secret"
        fullLabel={fullLabel}
        title="Make a new secret?"
        text={<WhatBecomes text={text} overlapEndsAt={overlapEndsAt} />}
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

/** Said as it was when the dialog opened: the new secret begins an overlap of its own, also before the dialog is gone. */
function WhatBecomes({ text, overlapEndsAt }: Pick<RenewSecretProps, 'text' | 'overlapEndsAt'>) {
  const [endsOne] = useState(() => isAhead(overlapEndsAt));
  return endsOne ? `${text} The one before it stops signing now.` : text;
}
