import { useQuery } from '@tanstack/react-query';
import { listAreas } from '@/api/gen/sdk.gen';

/** What conversations can be about, as the server is set up. */
export function useAreas() {
  const { data } = useQuery({
    queryKey: ['areas'],
    queryFn: ({ signal }) => listAreas({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.items ?? [];
}
