'use client';

import { useQuery } from '@tanstack/react-query';
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listEventTypes,
  listWebhooks,
  rotateWebhookSecret,
  updateWebhook,
} from '@/api/gen/sdk.gen';
import type { CreateWebhook, WebhookChanges } from '@/api/gen/types.gen';
import { invalidate } from '@/api/query-client';
import { webhookKeys } from '@/features/webhooks/hooks/webhook-keys';

/** More than one person can have. */
const all = 100;
const lookEvery = 30_000;

export function useWebhooks() {
  return useQuery({
    queryKey: webhookKeys.list,
    queryFn: ({ signal }) => listWebhooks({ query: { limit: all }, signal }),
    // The platform itself switches webhooks off.
    staleTime: 0,
    refetchInterval: lookEvery,
  });
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: webhookKeys.one(id),
    queryFn: ({ signal }) => getWebhook({ path: { id }, signal }),
    staleTime: 0,
    refetchInterval: lookEvery,
  });
}

export function useEventTypes() {
  return useQuery({
    queryKey: webhookKeys.events,
    queryFn: ({ signal }) => listEventTypes({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Gives the secret, which cannot be read again. */
export async function makeWebhook(terms: CreateWebhook): Promise<string> {
  const { secret } = await createWebhook({ body: terms });
  await refresh();
  return secret;
}

export async function changeWebhook(id: string, terms: WebhookChanges): Promise<void> {
  await updateWebhook({ path: { id }, body: terms });
  await refresh();
}

export async function switchWebhook(id: string, active: boolean): Promise<void> {
  await updateWebhook({ path: { id }, body: { active } });
  await refresh();
}

export async function removeWebhook(id: string): Promise<void> {
  await deleteWebhook({ path: { id } });
  await refresh();
}

/** Gives the new secret, which cannot be read again. */
export async function renewSecret(id: string): Promise<string> {
  const { secret } = await rotateWebhookSecret({ path: { id } });
  await refresh();
  return secret;
}

function refresh(): Promise<void> {
  return invalidate(webhookKeys.all);
}
