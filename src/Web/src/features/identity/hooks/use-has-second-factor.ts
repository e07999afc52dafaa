'use client';

import { useQuery } from '@tanstack/react-query';
import { getSecondFactor } from '@/api/gen/sdk.gen';

export function useHasSecondFactor(): boolean {
  const { data } = useQuery({
    queryKey: ['users', 'me', 'second-factor'],
    queryFn: ({ signal }) => getSecondFactor({ signal }),
  });
  return data?.enabled ?? false;
}
