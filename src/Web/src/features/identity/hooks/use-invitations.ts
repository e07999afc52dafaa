'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { createInvitation, listInvitations, revokeInvitation } from '@/api/gen/sdk.gen';
import type { CreatedInvitationDto, CreateInvitationRequest } from '@/api/gen/types.gen';
import { byCursor } from '@/api/paging';
import { invalidate } from '@/api/query-client';
import { notifyDone } from '@/lib/notify';

const invitationsKey = ['admin', 'invitations'] as const;

export function useInvitations() {
  return useInfiniteQuery({
    queryKey: invitationsKey,
    queryFn: ({ pageParam, signal }) => listInvitations({ query: { cursor: pageParam }, signal }),
    ...byCursor,
  });
}

/** Gives the link too, which cannot be read again. */
export async function invite(invitation: CreateInvitationRequest): Promise<CreatedInvitationDto> {
  const created = await createInvitation({ body: invitation });
  await invalidate(invitationsKey);
  return created;
}

export async function withdrawInvitation(id: string): Promise<void> {
  await revokeInvitation({ path: { id } });
  notifyDone('Invitation withdrawn');
  await invalidate(invitationsKey);
}
