import type { SessionDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Item } from '@/components/ui/item';
import { RelativeTime } from '@/components/ui/relative-time';
import { endSession } from '@/features/identity/hooks/use-sessions';
import { deviceName } from '@/features/identity/lib/device-name';
import { formatDate } from '@/lib/format';

export function SessionItem({ session }: { session: SessionDto }) {
  const { id, address, createdAt, lastUsedAt, isCurrent } = session;
  const device = deviceName(session.device);
  const place = address ? `${device}, ${address}` : device;

  return (
    <Item
      title={<span title={session.device}>{device}</span>}
      details={
        <>
          {address && `${address} · `}last used <RelativeTime at={lastUsedAt} /> · since {formatDate(createdAt)}
        </>
      }
    >
      {isCurrent ? (
        <Badge>This device</Badge>
      ) : (
        <ConfirmButton
          label="End"
          fullLabel={`End the session on ${device}`}
          title="End this session?"
          text={`Whoever uses it (${place}) has to sign in again.`}
          action="End session"
          isDangerous
          onConfirm={() => endSession(id)}
        />
      )}
    </Item>
  );
}
