'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getDelivery, listDeliveries, redeliver, redeliverRange, testWebhook } from '@/api/gen/sdk.gen';
import type { DeliveryStatus, RedeliveredDto, RedeliveryRange, WebhookDeliveryDto } from '@/api/gen/types.gen';
import { byCursor } from '@/api/paging';
import { invalidate } from '@/api/query-client';
import { webhookKeys } from '@/features/webhooks/hooks/webhook-keys';
import { newRequestId } from '@/lib/request-id';

const shownInStrip = 30;
const lookEvery = 30_000;
const lookOftenEvery = 2_000;
const soon = 60_000;

/** Looked at again and again: what happens anywhere may be sent at any time. */
export function useDeliveries(webhook: string, status: DeliveryStatus | undefined) {
  return useInfiniteQuery({
    queryKey: webhookKeys.deliveryList(webhook, status ?? ''),
    queryFn: ({ pageParam, signal }) =>
      listDeliveries({ path: { id: webhook }, query: { status, cursor: pageParam }, signal }),
    ...byCursor,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => paceFor(data?.pages.flatMap(({ items }) => items)),
  });
}

/** The last ones, the newest first. */
export function useRecentDeliveries(webhook: string) {
  return useQuery({
    queryKey: webhookKeys.recent(webhook),
    queryFn: ({ signal }) => listDeliveries({ path: { id: webhook }, query: { limit: shownInStrip }, signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => paceFor(data?.items),
  });
}

export function useDelivery(id: string) {
  return useQuery({
    queryKey: webhookKeys.delivery(id),
    queryFn: ({ signal }) => getDelivery({ path: { id }, signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data && data.delivery.nextAttemptAt !== null ? paceFor([data.delivery]) : false,
  });
}

export async function sendTest(webhook: string): Promise<void> {
  await testWebhook({ path: { id: webhook }, headers: { 'Idempotency-Key': newRequestId() } });
  await invalidate(webhookKeys.deliveries(webhook));
}

export async function sendAgain({ id, webhookId }: WebhookDeliveryDto): Promise<void> {
  await redeliver({ path: { id }, headers: { 'Idempotency-Key': newRequestId() } });
  await Promise.all([invalidate(webhookKeys.delivery(id)), refresh(webhookId)]);
}

/**
 * Sends what a webhook was to be sent in a time once more, as much at a time as the server takes.
 * @param request Names the wish: what failed halfway and is repeated under one name sends its first part once.
 * @param onSent Told how many are on their way so far.
 */
export async function sendRangeAgain(
  webhook: string,
  range: RedeliveryRange,
  request: string,
  onSent: (count: number) => void,
) {
  let from: string | null = range.from;
  for (let sent = 0; from !== null; ) {
    const { count, nextFrom }: RedeliveredDto = await redeliverRange({
      path: { id: webhook },
      body: { ...range, from },
      headers: { 'Idempotency-Key': `${request}:${from}:${range.to}:${range.onlyUndelivered}` },
    });
    sent += count;
    onSent(sent);
    from = nextFrom === from ? null : nextFrom;
  }
  await refresh(webhook);
}

/** What comes back also tells how the webhook fares. */
async function refresh(webhook: string): Promise<void> {
  await Promise.all([invalidate(webhookKeys.deliveries(webhook)), invalidate(webhookKeys.all)]);
}

/** Often while something is about to be sent. */
function paceFor(deliveries: readonly WebhookDeliveryDto[] = []): number {
  return deliveries.some(isDueSoon) ? lookOftenEvery : lookEvery;
}

function isDueSoon({ nextAttemptAt }: WebhookDeliveryDto): boolean {
  return nextAttemptAt !== null && new Date(nextAttemptAt).getTime() - Date.now() < soon;
}
