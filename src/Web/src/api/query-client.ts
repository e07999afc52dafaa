import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiError } from '@/api/api-error';
import { useAuthStore } from '@/stores/auth-store';

const attempts = 3;

export const queryClient = new QueryClient({
  defaultOptions: {
    // The server may well run on this very machine, so being offline says nothing about reaching it.
    queries: { networkMode: 'always', staleTime: 30_000, retry: isWorthRetrying },
    mutations: { networkMode: 'always' },
  },
});

/**
 * For what has changed on the server. An answer that is still awaited may be of before the change, and the first one of a query
 * would be kept.
 */
export async function invalidate(queryKey: QueryKey): Promise<void> {
  await queryClient.cancelQueries({ queryKey });
  await queryClient.invalidateQueries({ queryKey });
}

// Nothing that one person has seen is shown to the next one on the same machine.
useAuthStore.subscribe((now, before) => {
  if (before.userId === null || now.userId === before.userId) return;
  if (now.userId === null) queryClient.clear();
  else void queryClient.resetQueries();
});

function isWorthRetrying(failures: number, error: unknown): boolean {
  const isTransient = !(error instanceof ApiError) || error.isUnreachable || error.status >= 500;
  return isTransient && failures < attempts;
}
