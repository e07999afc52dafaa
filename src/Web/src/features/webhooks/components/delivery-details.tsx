'use client';

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { WebhookDeliveryDetailDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { ListStates } from '@/components/ui/list-states';
import { AttemptItem } from '@/features/webhooks/components/attempt-item';
import { sendAgain, useDelivery } from '@/features/webhooks/hooks/use-deliveries';
import { deliveryStatuses } from '@/features/webhooks/lib/webhook-words';
import { notifyError } from '@/lib/notify';
import classes from './webhook-page.module.css';

export function DeliveryDetails({ id }: { id: string }) {
  const query = useDelivery(id);

  return (
    <ListStates query={query} failure="This delivery could not be loaded">
      {query.data && <Details detail={query.data} />}
    </ListStates>
  );
}

/** What is sent, and what each attempt led to. */
function Details({ detail: { delivery, payload, attempts } }: { detail: WebhookDeliveryDetailDto }) {
  const { word, tone } = deliveryStatuses[delivery.status];
  const again = useMutation({
    mutationFn: () => sendAgain(delivery),
    onError: (error) => notifyError('It was not sent again', error),
  });

  return (
    <>
      <div className={classes.actions}>
        <Badge tone={tone}>{word}</Badge>
        <Button variant="default" ml="auto" loading={again.isPending} onClick={() => again.mutate()}>
          Send again
        </Button>
      </div>
      <h3 className={classes.heading}>Request</h3>
      <p className={classes.note}>
        <code>webhook-id: {delivery.id}</code>
      </p>
      <pre className={classes.code}>{JSON.stringify(payload, null, 2)}</pre>
      <h3 className={classes.heading}>Attempts</h3>
      <ol className={classes.attempts} aria-label="Attempts">
        {attempts.map((attempt, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: attempts only ever come at the end
          <AttemptItem key={index} attempt={attempt} />
        ))}
      </ol>
    </>
  );
}
