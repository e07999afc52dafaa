import type { WebhookDeliveryDto, WebhookDto } from '@/api/gen/types.gen';

export function webhook(change: Partial<WebhookDto> = {}): WebhookDto {
  return {
    id: '0197-webhook',
    name: 'CRM',
    url: 'https://crm.example/hook',
    description: null,
    events: ['run.completed'],
    active: true,
    suspension: null,
    failingSince: null,
    overlapEndsAt: null,
    createdAt: '2026-11-28T12:00:00Z',
    ...change,
  };
}

export function delivery(change: Partial<WebhookDeliveryDto> = {}): WebhookDeliveryDto {
  return {
    id: '0197-delivery',
    webhookId: '0197-webhook',
    event: 'run.completed',
    isTest: false,
    status: 'delivered',
    attempts: 1,
    lastStatusCode: 204,
    createdAt: '2026-11-28T12:00:00Z',
    nextAttemptAt: null,
    endedAt: '2026-11-28T12:00:00Z',
    ...change,
  };
}
