import type { AuditEntryDto } from '@/api/gen/types.gen';
import { AuditRow } from '@/features/identity/components/administration/audit-row';
import classes from './audit-table.module.css';

interface AuditTableProps {
  entries: readonly AuditEntryDto[];
  onActor: (id: string) => void;
  onTarget: (id: string) => void;
}

/** A table, whose rows become cards where it is narrow. */
export function AuditTable({ entries, onActor, onTarget }: AuditTableProps) {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className="visually-hidden">Audit log</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.when}>
              When
            </th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">To whom</th>
            <th scope="col" className={classes.from}>
              From
            </th>
            <th scope="col" className={classes.trace}>
              <span className="visually-hidden">Trace id</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} onActor={onActor} onTarget={onTarget} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
