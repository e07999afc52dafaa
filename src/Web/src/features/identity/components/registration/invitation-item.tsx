import type { InvitationDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Item } from '@/components/ui/item';
import { RelativeTime } from '@/components/ui/relative-time';
import { withdrawInvitation } from '@/features/identity/hooks/use-invitations';

export function InvitationItem({ invitation }: { invitation: InvitationDto }) {
  const { id, email, role, createdAt, expiresAt } = invitation;
  const isExpired = new Date(expiresAt) <= new Date();

  return (
    <Item
      title={
        <>
          {email} {role === 'administrator' && <Badge>Administrator</Badge>}{' '}
          {isExpired && <Badge tone="warning">Expired</Badge>}
        </>
      }
      details={
        <>
          invited <RelativeTime at={createdAt} /> · {isExpired ? 'expired ' : 'expires '}
          <RelativeTime at={expiresAt} />
        </>
      }
    >
      <ConfirmButton
        label="Withdraw"
        fullLabel={`Withdraw the invitation of ${email}`}
        title={`Withdraw the invitation of ${email}?`}
        text="The link opens nothing from now on. You can invite them again."
        action="Withdraw"
        isDangerous
        onConfirm={() => withdrawInvitation(id)}
      />
    </Item>
  );
}
