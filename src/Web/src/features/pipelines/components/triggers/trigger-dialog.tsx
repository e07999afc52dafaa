'use client';

import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { TriggerDto } from '@/api/gen/types.gen';
import { SigningSecret } from '@/components/ui/signing-secret';
import { TriggerForm } from '@/features/pipelines/components/triggers/trigger-form';
import { secretWarning } from '@/features/pipelines/lib/trigger-words';

/** What is being made or changed. */
export interface EditedTrigger {
  trigger: TriggerDto | null;
}

interface TriggerDialogProps {
  /** Null while it is closed. */
  edited: EditedTrigger | null;
  onClose: () => void;
}

/** A stray click throws away neither what was typed nor a secret that cannot be seen again. */
export function TriggerDialog({ edited, onClose }: TriggerDialogProps) {
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
      centered
    >
      {isMade ? (
        <SigningSecret secret={secret} warning={secretWarning} onCopied={onClose} />
      ) : (
        edited && <TriggerForm trigger={edited.trigger} onMade={setSecret} onSaved={onClose} />
      )}
    </Modal>
  );
}

function titleOf(edited: EditedTrigger | null, isMade: boolean): string {
  if (isMade) return 'Your new trigger';
  return edited?.trigger ? `Change “${edited.trigger.name}”` : 'New trigger';
}
