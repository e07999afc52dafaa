import type { WebhookDto } from '@/api/gen/types.gen';

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
