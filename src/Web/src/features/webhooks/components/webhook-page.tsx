'use client';

import { ApiError } from '@/api/api-error';
import { ListStates } from '@/components/ui/list-states';
import { DeliveryLog } from '@/features/webhooks/components/delivery-log';
import { MissingWebhook } from '@/features/webhooks/components/missing-webhook';
import { WebhookFacts } from '@/features/webhooks/components/webhook-facts';
import { useWebhook } from '@/features/webhooks/hooks/use-webhooks';

/** What one webhook is, and what it was sent. */
export function WebhookPage({ id }: { id: string }) {
  const query = useWebhook(id);
  if (query.error instanceof ApiError && query.error.status === 404) return <MissingWebhook />;

  return (
    <ListStates query={query} failure="This webhook could not be loaded">
      {query.data && (
        <>
          <WebhookFacts webhook={query.data} />
          <DeliveryLog webhook={id} />
        </>
      )}
    </ListStates>
  );
}
