'use client';

import { Modal } from '@mantine/core';
import type { WebhookDeliveryDto } from '@/api/gen/types.gen';
import { DeliveryDetails } from '@/features/webhooks/components/delivery-details';

interface DeliveryDialogProps {
  /** Null while it is closed. */
  delivery: WebhookDeliveryDto | null;
  onClose: () => void;
}

export function DeliveryDialog({ delivery, onClose }: DeliveryDialogProps) {
  return (
    <Modal opened={delivery !== null} onClose={onClose} title={delivery?.event ?? ''} size="lg" centered>
      {delivery && <DeliveryDetails id={delivery.id} />}
    </Modal>
  );
}
