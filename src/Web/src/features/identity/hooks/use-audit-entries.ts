'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listAuditEntries } from '@/api/gen/sdk.gen';
import type { AuditAction } from '@/api/gen/types.gen';
import { byCursor } from '@/api/paging';

interface AuditFilters {
  action?: AuditAction;
  actor?: string;
  target?: string;
}

export function useAuditEntries(filters: AuditFilters) {
  return useInfiniteQuery({
    queryKey: ['admin', 'audit', filters],
    queryFn: ({ pageParam, signal }) => listAuditEntries({ query: { ...filters, cursor: pageParam }, signal }),
    ...byCursor,
    placeholderData: keepPreviousData,
    // The log grows by what the person just did elsewhere in the app.
    staleTime: 0,
  });
}
