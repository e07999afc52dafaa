import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/api-error';

const attempts = 3;

export const queryClient = new QueryClient({
  defaultOptions: {
    // The server may well run on this very machine, so being offline says nothing about reaching it.
    queries: { networkMode: 'always', staleTime: 30_000, retry: isWorthRetrying },
    mutations: { networkMode: 'always' },
  },
});

function isWorthRetrying(failures: number, error: unknown): boolean {
  const isTransient = !(error instanceof ApiError) || error.isUnreachable || error.status >= 500;
  return isTransient && failures < attempts;
}
