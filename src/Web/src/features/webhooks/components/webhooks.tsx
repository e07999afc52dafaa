'use client';

import { usePathname } from 'next/navigation';
import { WebhookList } from '@/features/webhooks/components/webhook-list';
import { WebhookPage } from '@/features/webhooks/components/webhook-page';
import { webhookIdIn } from '@/lib/routes';

/** All webhooks, or what was sent to the one that the address names. */
export function Webhooks() {
  const id = webhookIdIn(usePathname());
  return id === null ? <WebhookList /> : <WebhookPage key={id} id={id} />;
}
