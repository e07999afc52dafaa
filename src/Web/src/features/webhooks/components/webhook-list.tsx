'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { type EditedWebhook, WebhookDialog } from '@/features/webhooks/components/webhook-dialog';
import { WebhookItem } from '@/features/webhooks/components/webhook-item';
import { useWebhooks } from '@/features/webhooks/hooks/use-webhooks';

export function WebhookList() {
  const query = useWebhooks();
  const [edited, edit] = useState<EditedWebhook | null>(null);
  const webhooks = query.data?.items ?? [];
  const isEmpty = query.data !== undefined && webhooks.length === 0;

  return (
    <Section
      title="Webhooks"
      description="Addresses of other systems that are told of what happens here."
      action={
        <Button variant="default" onClick={() => edit({ webhook: null })}>
          New webhook
        </Button>
      }
    >
      <ListStates
        query={query}
        failure="Your webhooks could not be loaded"
        empty={isEmpty && 'Nobody is told yet. Have your own system hear when a run is done, say: it begins here.'}
      >
        <ItemList label="Webhooks">
          {webhooks.map((webhook) => (
            <WebhookItem key={webhook.id} webhook={webhook} onEdit={() => edit({ webhook })} />
          ))}
        </ItemList>
      </ListStates>
      <WebhookDialog edited={edited} onClose={() => edit(null)} />
    </Section>
  );
}
