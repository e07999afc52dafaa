'use client';

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { OneTimeSecret } from '@/components/ui/one-time-secret';
import { NewApiKeyForm } from '@/features/identity/components/api-keys/new-api-key-form';

interface NewApiKeyDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Makes a key and then shows it; a stray click does not close what cannot be seen again. */
export function NewApiKeyDialog({ isOpen, onClose }: NewApiKeyDialogProps) {
  const [key, setKey] = useState<string | null>(null);
  const isMade = key !== null;

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      onExitTransitionEnd={() => setKey(null)}
      title={isMade ? 'Your new API key' : 'New API key'}
      closeOnClickOutside={false}
      closeOnEscape={!isMade}
      withCloseButton={!isMade}
      centered
    >
      {isMade ? (
        <>
          <OneTimeSecret
            label="API key"
            text={key}
            warning="Copy it now and keep it where you keep passwords: it is not shown again."
          />
          <Button size="md" mt="lg" fullWidth onClick={onClose}>
            I have copied it
          </Button>
        </>
      ) : (
        <NewApiKeyForm onMade={setKey} />
      )}
    </Modal>
  );
}
