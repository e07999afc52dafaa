'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import { InvitationItem } from '@/features/identity/components/registration/invitation-item';
import { InviteDialog } from '@/features/identity/components/registration/invite-dialog';
import { useInvitations } from '@/features/identity/hooks/use-invitations';

export function InvitationList() {
  const { hasNextPage, isFetchingNextPage, fetchNextPage, ...query } = useInvitations();
  const [isInviting, { open, close }] = useDisclosure();
  const invitations = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = query.data !== undefined && invitations.length === 0;

  return (
    <Section
      title="Invitations"
      description="Each lets one person in, also while registration is closed."
      action={
        <Button variant="default" onClick={open}>
          Invite somebody
        </Button>
      }
    >
      <ListStates
        query={query}
        failure="The invitations could not be loaded"
        empty={isEmpty && 'Nobody is invited. Invite somebody, and this list shows them until they have come.'}
      >
        <ItemList label="Invitations">
          {invitations.map((invitation) => (
            <InvitationItem key={invitation.id} invitation={invitation} />
          ))}
        </ItemList>
        {hasNextPage && <LoadMore isLoading={isFetchingNextPage} onLoad={fetchNextPage} />}
      </ListStates>
      <InviteDialog isOpen={isInviting} onClose={close} />
    </Section>
  );
}
