'use client';

import { useEffect, useState } from 'react';
import { listIdentityProviders } from '@/api/gen/sdk.gen';
import type { IdentityProviderDto } from '@/api/gen/types.gen';

let known: Promise<IdentityProviderDto[]> | undefined;

/** The pages that come before signing in have no query cache. Who they cannot ask about, they do not offer. */
export function useIdentityProviders(): IdentityProviderDto[] {
  const [providers, setProviders] = useState<IdentityProviderDto[]>([]);

  useEffect(() => {
    known ??= listIdentityProviders().then(({ items }) => items);
    known.then(setProviders, () => {
      known = undefined;
    });
  }, []);

  return providers;
}
