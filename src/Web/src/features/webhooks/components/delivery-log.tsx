'use client';

import { useState } from 'react';
import type { WebhookDeliveryDto } from '@/api/gen/types.gen';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import { SelectField } from '@/components/ui/select-field';
import { DeliveryDialog } from '@/features/webhooks/components/delivery-dialog';
import { DeliveryItem } from '@/features/webhooks/components/delivery-item';
import { Redelivery } from '@/features/webhooks/components/redelivery';
import { useDeliveries } from '@/features/webhooks/hooks/use-deliveries';
import { isDeliveryStatus, statusOptions } from '@/features/webhooks/lib/webhook-words';
import { useAddressFilter } from '@/hooks/use-address-filter';
import classes from './webhook-page.module.css';

export function DeliveryLog({ webhook }: { webhook: string }) {
  const { value, choose } = useAddressFilter('status');
  const status = isDeliveryStatus(value) ? value : undefined;
  const { hasNextPage, isFetchingNextPage, fetchNextPage, ...query } = useDeliveries(webhook, status);
  const [opened, open] = useState<WebhookDeliveryDto | null>(null);
  const deliveries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = query.data !== undefined && deliveries.length === 0;

  return (
    <Section
      title="Deliveries"
      description="What it was sent, the newest first, and what came back."
      action={<Redelivery webhook={webhook} />}
    >
      <div className={classes.filter}>
        <SelectField
          label="Status"
          options={[{ value: '', label: 'Any' }, ...statusOptions]}
          value={status ?? ''}
          onChange={choose}
        />
      </div>
      <ListStates query={query} failure="The deliveries could not be loaded" empty={isEmpty && emptyText(status)}>
        <ItemList label="Deliveries">
          {deliveries.map((delivery) => (
            <DeliveryItem key={delivery.id} delivery={delivery} onOpen={() => open(delivery)} />
          ))}
        </ItemList>
        {hasNextPage && <LoadMore isLoading={isFetchingNextPage} onLoad={fetchNextPage} />}
      </ListStates>
      <DeliveryDialog delivery={opened} onClose={() => open(null)} />
    </Section>
  );
}

function emptyText(status: string | undefined): string {
  return status === undefined
    ? 'Nothing was sent yet. Send a test, and see what comes back.'
    : 'No delivery is like this.';
}
