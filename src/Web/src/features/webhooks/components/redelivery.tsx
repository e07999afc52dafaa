'use client';

import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { RedeliveryForm } from '@/features/webhooks/components/redelivery-form';

/** Has a time sent once more, say after the receiver was broken. */
export function Redelivery({ webhook }: { webhook: string }) {
  const [isOpen, { open, close }] = useDisclosure();

  return (
    <>
      <Button variant="default" onClick={open}>
        Send a time again
      </Button>
      <Modal opened={isOpen} onClose={close} title="Send a time again?" centered>
        <RedeliveryForm webhook={webhook} onDone={close} />
      </Modal>
    </>
  );
}
