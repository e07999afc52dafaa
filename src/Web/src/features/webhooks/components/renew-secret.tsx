'use client';

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { WebhookDto } from '@/api/gen/types.gen';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { WebhookSecret } from '@/features/webhooks/components/webhook-secret';
import { renewSecret } from '@/features/webhooks/hooks/use-webhooks';

export function RenewSecret({ webhook: { id } }: { webhook: WebhookDto }) {
  const [secret, setSecret] = useState<string | null>(null);

  return (
    <>
      <ConfirmButton
        variant="default"
        label="New secret"
        title="Make a new secret?"
        text="The secret of now signs too for one more day, so that the receiver can change at leisure."
        action="Make a new secret"
        onConfirm={async () => setSecret(await renewSecret(id))}
      />
      <Modal
        opened={secret !== null}
        onClose={() => setSecret(null)}
        title="The new secret"
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
        centered
      >
        {secret !== null && <WebhookSecret secret={secret} />}
        <Button size="md" mt="lg" fullWidth onClick={() => setSecret(null)}>
          I have copied it
        </Button>
      </Modal>
    </>
  );
}
