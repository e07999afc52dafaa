'use client';

import { useRecentDeliveries } from '@/features/webhooks/hooks/use-deliveries';
import { summaryOf } from '@/features/webhooks/lib/webhook-words';
import classes from './delivery-strip.module.css';

/** How the last deliveries went, the newest on the right. */
export function DeliveryStrip({ webhook }: { webhook: string }) {
  const { data } = useRecentDeliveries(webhook);
  const deliveries = data?.items.toReversed() ?? [];
  const summary = data ? summaryOf(deliveries.map(({ status }) => status)) : 'Loading…';

  return (
    <span role="img" aria-label={summary} title={summary} className={classes.strip}>
      {deliveries.map(({ id, status }) => (
        <span key={id} data-status={status} className={classes.bar} />
      ))}
    </span>
  );
}
