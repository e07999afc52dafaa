import type { DeliveryStatus, WebhookAttemptDto, WebhookDto } from '@/api/gen/types.gen';

type Tone = 'accent' | 'neutral' | 'warning' | 'danger';

export const deliveryStatuses: Readonly<Record<DeliveryStatus, { word: string; tone: Tone }>> = {
  pending: { word: 'Waiting', tone: 'warning' },
  delivered: { word: 'Delivered', tone: 'accent' },
  failed: { word: 'Failed', tone: 'danger' },
  cancelled: { word: 'Dropped', tone: 'neutral' },
};

export const statusOptions = Object.entries(deliveryStatuses).map(([value, { word }]) => ({ value, label: word }));

export function isDeliveryStatus(value: string): value is DeliveryStatus {
  return value in deliveryStatuses;
}

export const secretWarning =
  'Copy it now and give it to the receiver, which checks our signatures with it: it is not shown again.';

/** How a webhook fares; null where there is nothing to say. */
export function healthOf(webhook: WebhookDto): { word: string; tone: Tone } | null {
  if (webhook.suspension === 'gone') return { word: 'Off: its receiver is gone', tone: 'danger' };
  if (webhook.suspension === 'failing') return { word: 'Off: it kept failing', tone: 'danger' };
  if (!webhook.active) return { word: 'Off', tone: 'neutral' };
  return webhook.failingSince === null ? null : { word: 'Failing', tone: 'warning' };
}

const noAnswer: Readonly<Record<string, string>> = {
  'request.address_refused': 'The address is not public, so nothing was sent',
  'request.address_too_slow': 'No complete answer within 20 seconds',
  'request.address_unreachable': 'The address could not be reached',
  'webhooks.interrupted': 'The server stopped meanwhile; it may have arrived',
};

/** What an attempt led to, in a few words. */
export function outcomeOf({ statusCode, errorCode }: Pick<WebhookAttemptDto, 'statusCode' | 'errorCode'>): string {
  return statusCode === null ? (noAnswer[errorCode ?? ''] ?? 'No answer') : `Answered ${statusCode}`;
}

export function isSuccess(statusCode: number | null): boolean {
  return statusCode !== null && statusCode >= 200 && statusCode < 300;
}

/** What a strip of deliveries shows, for those who do not see it. */
export function summaryOf(statuses: readonly DeliveryStatus[]): string {
  if (statuses.length === 0) return 'Nothing was sent yet';
  const count = (wanted: DeliveryStatus) => statuses.filter((status) => status === wanted).length;
  return `Of the last ${statuses.length}: ${count('delivered')} delivered, ${count('failed')} failed, ${count('pending')} waiting`;
}
