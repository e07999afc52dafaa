import { Button } from '@mantine/core';
import type { WebhookDeliveryDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { Item } from '@/components/ui/item';
import { RelativeTime } from '@/components/ui/relative-time';
import { deliveryStatuses } from '@/features/webhooks/lib/webhook-words';

interface DeliveryItemProps {
  delivery: WebhookDeliveryDto;
  onOpen: () => void;
}

export function DeliveryItem({ delivery, onOpen }: DeliveryItemProps) {
  const { event, status, attempts, lastStatusCode, createdAt, nextAttemptAt } = delivery;
  const { word, tone } = deliveryStatuses[status];

  return (
    <Item
      title={
        <>
          {event} <Badge tone={tone}>{word}</Badge>
        </>
      }
      details={
        <>
          <RelativeTime at={createdAt} /> · {attempts === 1 ? 'sent once' : `sent ${attempts} times`}
          {lastStatusCode !== null && ` · answered ${lastStatusCode}`}
          {nextAttemptAt !== null && attempts > 0 && (
            <>
              {' · next try '}
              <RelativeTime at={nextAttemptAt} />
            </>
          )}
        </>
      }
    >
      <Button variant="subtle" color="gray" aria-label={`Details of ${event}`} onClick={onOpen}>
        Details
      </Button>
    </Item>
  );
}
