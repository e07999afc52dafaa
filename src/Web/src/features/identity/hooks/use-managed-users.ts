'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { deleteUser, getUser, listUsers, manageUser } from '@/api/gen/sdk.gen';
import type { UserRole } from '@/api/gen/types.gen';
import { byCursor } from '@/api/paging';
import { invalidate } from '@/api/query-client';

const usersKey = ['admin', 'users'] as const;

/** All accounts of which a part of the name or the e-mail address is known. */
export function useManagedUsers(q: string) {
  return useInfiniteQuery({
    queryKey: [...usersKey, { q }],
    queryFn: ({ pageParam, signal }) => listUsers({ query: { q: q || undefined, cursor: pageParam }, signal }),
    ...byCursor,
    placeholderData: keepPreviousData,
  });
}

export function useManagedUser(id: string) {
  return useQuery({
    queryKey: [...usersKey, id],
    queryFn: ({ signal }) => getUser({ path: { id }, signal }),
    enabled: id !== '',
  });
}

export async function removeUser(id: string): Promise<void> {
  await deleteUser({ path: { id } });
  await invalidate(usersKey);
}

export async function changeUser(id: string, change: { role?: UserRole; disabled?: boolean }): Promise<void> {
  await manageUser({ path: { id }, body: { role: null, disabled: null, ...change } });
  await invalidate(usersKey);
}
