import { Button } from '@mantine/core';
import type { ExternalLoginDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { Item } from '@/components/ui/item';
import type { Method } from '@/features/identity/lib/sign-in-methods';
import { formatDate } from '@/lib/format';

interface SignInMethodProps {
  method: Method;
  onConnect: () => void;
  onDisconnect: (login: ExternalLoginDto) => void;
}

export function SignInMethod({ method: { label, login }, onConnect, onDisconnect }: SignInMethodProps) {
  if (login === undefined) {
    return (
      <Item title={label} details="Not connected">
        <Button variant="default" aria-label={`Connect ${label}`} onClick={onConnect}>
          Connect
        </Button>
      </Item>
    );
  }

  return (
    <Item
      title={
        <>
          {label} <Badge>Connected</Badge>
        </>
      }
      details={`${login.email ? `${login.email} · ` : ''}since ${formatDate(login.linkedAt)}`}
    >
      <Button variant="subtle" color="gray" aria-label={`Disconnect ${label}`} onClick={() => onDisconnect(login)}>
        Disconnect
      </Button>
    </Item>
  );
}
