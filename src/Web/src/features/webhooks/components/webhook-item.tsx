'use client';

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import type { WebhookDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Item } from '@/components/ui/item';
import { DeliveryStrip } from '@/features/webhooks/components/delivery-strip';
import { removeWebhook, switchWebhook } from '@/features/webhooks/hooks/use-webhooks';
import { healthOf } from '@/features/webhooks/lib/webhook-words';
import { notifyError } from '@/lib/notify';
import { routes } from '@/lib/routes';

interface WebhookItemProps {
  webhook: WebhookDto;
  onEdit: () => void;
}

export function WebhookItem({ webhook, onEdit }: WebhookItemProps) {
  const { id, name, url, active } = webhook;
  const health = healthOf(webhook);
  const turn = useMutation({
    mutationFn: () => switchWebhook(id, !active),
    onError: (error) => notifyError('It was not changed', error),
  });

  return (
    <Item
      title={
        <>
          <Link href={routes.webhook(id)}>{name}</Link> {health && <Badge tone={health.tone}>{health.word}</Badge>}
        </>
      }
      details={
        <>
          {url}
          <DeliveryStrip webhook={id} />
        </>
      }
    >
      <Button
        variant="subtle"
        color="gray"
        aria-label={`Switch ${active ? 'off' : 'on'} ${name}`}
        loading={turn.isPending}
        onClick={() => turn.mutate()}
      >
        {active ? 'Switch off' : 'Switch on'}
      </Button>
      <Button variant="subtle" color="gray" aria-label={`Change ${name}`} onClick={onEdit}>
        Change
      </Button>
      <ConfirmButton
        label="Delete"
        fullLabel={`Delete ${name}`}
        title={`Delete “${name}”?`}
        text="It hears nothing any more, and what it was sent is forgotten."
        action="Delete the webhook"
        isDangerous
        onConfirm={() => removeWebhook(id)}
      />
    </Item>
  );
}
