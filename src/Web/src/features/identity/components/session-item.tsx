import { Button } from '@mantine/core';
import type { SessionDto } from '@/api/gen/types.gen';
import { deviceName } from '@/features/identity/lib/device-name';
import { formatDateTime } from '@/lib/format';
import classes from './session-list.module.css';

interface SessionRowProps {
  session: SessionDto;
  isEnding: boolean;
  onEnd: () => void;
}

export function SessionRow({ session, isEnding, onEnd }: SessionRowProps) {
  const { address, lastUsedAt, isCurrent } = session;
  const device = deviceName(session.device);

  return (
    <li className={classes.session}>
      <div className={classes.details}>
        <strong title={session.device}>{device}</strong>
        <span>
          {address && `${address} · `}last used {formatDateTime(lastUsedAt)}
        </span>
      </div>
      {isCurrent ? (
        <span className={classes.current}>This device</span>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          className={classes.end}
          aria-label={`End the session on ${device}`}
          loading={isEnding}
          onClick={onEnd}
        >
          End
        </Button>
      )}
    </li>
  );
}
