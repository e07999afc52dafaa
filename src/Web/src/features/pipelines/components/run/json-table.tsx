import { JsonView } from '@/features/pipelines/components/run/json-view';
import type { TableRow } from '@/features/pipelines/lib/json-shape';
import { keyboardScrollable } from '@/lib/keyboard';
import { readableName } from '@/lib/readable-name';
import classes from './json-view.module.css';

export function JsonTable({ rows }: { rows: readonly TableRow[] }) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];

  return (
    <div className={classes.scroller} {...keyboardScrollable}>
      <table className={classes.table}>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {readableName(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
            <tr key={index}>
              {names.map((name) => (
                <td key={name}>
                  <JsonView value={row[name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
