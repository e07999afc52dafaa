'use client';

import { useQuery } from '@tanstack/react-query';
import { createTrigger, deleteTrigger, listTriggers, rotateTriggerSecret, updateTrigger } from '@/api/gen/sdk.gen';
import type { CreateTrigger, TriggerChanges } from '@/api/gen/types.gen';
import { invalidate } from '@/api/query-client';
import { pipelineKeys } from '@/features/pipelines/api/pipeline-keys';

/** More than one person can have. */
const all = 100;

export function useTriggers() {
  return useQuery({
    queryKey: pipelineKeys.triggers,
    queryFn: ({ signal }) => listTriggers({ query: { limit: all }, signal }),
  });
}

/** Gives the secret, which cannot be read again. */
export async function makeTrigger(terms: CreateTrigger): Promise<string> {
  const { secret } = await createTrigger({ body: terms });
  await refresh();
  return secret;
}

export async function changeTrigger(id: string, terms: TriggerChanges): Promise<void> {
  await updateTrigger({ path: { id }, body: terms });
  await refresh();
}

export async function removeTrigger(id: string): Promise<void> {
  await deleteTrigger({ path: { id } });
  await refresh();
}

/** Gives the new secret, which cannot be read again. */
export async function renewSecret(id: string): Promise<string> {
  const { secret } = await rotateTriggerSecret({ path: { id } });
  await refresh();
  return secret;
}

function refresh(): Promise<void> {
  return invalidate(pipelineKeys.triggers);
}
