'use client';

import { useQuery } from '@tanstack/react-query';
import { createApiKey, listApiKeys, revokeApiKey } from '@/api/gen/sdk.gen';
import { invalidate } from '@/api/query-client';
import { notifyDone } from '@/lib/notify';

const apiKeysKey = ['api-keys'] as const;
const largestPage = 100;

export function useApiKeys() {
  return useQuery({
    queryKey: apiKeysKey,
    queryFn: ({ signal }) => listApiKeys({ query: { limit: largestPage }, signal }),
  });
}

/** Gives the key itself, which cannot be read again. */
export async function makeApiKey(name: string, scopes: string[], expiresAt: string | null): Promise<string> {
  const { key } = await createApiKey({ body: { name, scopes, expiresAt } });
  await invalidate(apiKeysKey);
  return key;
}

export async function endApiKey(id: string): Promise<void> {
  await revokeApiKey({ path: { id } });
  notifyDone('API key revoked');
  await invalidate(apiKeysKey);
}
