'use client';

import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { WebhookDto } from '@/api/gen/types.gen';
import { SigningSecret } from '@/components/ui/signing-secret';
import { WebhookForm } from '@/features/webhooks/components/webhook-form';
import { secretWarning } from '@/features/webhooks/lib/webhook-words';

/** What is being made or changed. */
export interface EditedWebhook {
  webhook: WebhookDto | null;
}

interface WebhookDialogProps {
  /** Null while it is closed. */
  edited: EditedWebhook | null;
  onClose: () => void;
}

/** A stray click throws away neither what was typed nor a secret that cannot be seen again. */
export function WebhookDialog({ edited, onClose }: WebhookDialogProps) {
  const [secret, setSecret] = useState<string | null>(null);
  const isMade = secret !== null;

  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      onExitTransitionEnd={() => setSecret(null)}
      title={titleOf(edited, isMade)}
      closeOnClickOutside={false}
      closeOnEscape={!isMade}
      withCloseButton={!isMade}
      size="lg"
      centered
    >
      {isMade ? (
        <SigningSecret secret={secret} warning={secretWarning} onCopied={onClose} />
      ) : (
        edited && <WebhookForm webhook={edited.webhook} onMade={setSecret} onSaved={onClose} />
      )}
    </Modal>
  );
}

function titleOf(edited: EditedWebhook | null, isMade: boolean): string {
  if (isMade) return 'Your new webhook';
  return edited?.webhook ? `Change “${edited.webhook.name}”` : 'New webhook';
}
