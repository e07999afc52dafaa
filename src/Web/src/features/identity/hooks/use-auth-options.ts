'use client';

import { useQuery } from '@tanstack/react-query';
import { getAuthOptions } from '@/api/gen/sdk.gen';

/** What the server offers to people who are not signed in. */
export function useAuthOptions() {
  return useQuery({
    queryKey: ['auth', 'options'],
    queryFn: ({ signal }) => getAuthOptions({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
