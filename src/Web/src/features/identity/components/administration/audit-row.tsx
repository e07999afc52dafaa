import type { AuditEntryDto } from '@/api/gen/types.gen';
import { CopyButton } from '@/components/ui/copy-button';
import { RelativeTime } from '@/components/ui/relative-time';
import { PersonButton } from '@/features/identity/components/administration/person-button';
import { describeEntry, isAlarming } from '@/features/identity/lib/audit-actions';
import classes from './audit-table.module.css';

interface AuditRowProps {
  entry: AuditEntryDto;
  onActor: (id: string) => void;
  onTarget: (id: string) => void;
}

export function AuditRow({ entry, onActor, onTarget }: AuditRowProps) {
  const { at, action, actorId, actorName, targetId, targetName, address, traceId } = entry;
  const target = targetId !== null && targetName !== null && targetId !== actorId ? targetId : null;

  return (
    <tr>
      <td className={classes.when}>
        <RelativeTime at={at} />
      </td>
      <td className={classes.who}>
        {actorId === null ? (
          <span className={classes.nobody}>Not signed in</span>
        ) : (
          <PersonButton name={actorName} title="Show only what this person did" onClick={() => onActor(actorId)} />
        )}
      </td>
      <td className={classes.what} data-alarming={isAlarming(action)}>
        {describeEntry(entry)}
      </td>
      <td className={classes.whom}>
        {target && (
          <PersonButton
            name={targetName}
            title="Show only what was done to this person"
            onClick={() => onTarget(target)}
          />
        )}
      </td>
      <td className={classes.address}>{address}</td>
      <td className={classes.trace}>{traceId && <CopyButton text={traceId} label={`Copy trace id ${traceId}`} />}</td>
    </tr>
  );
}
