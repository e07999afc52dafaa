import { MarkdownContent } from '@/features/conversations/components/markdown-content';
import { JsonTable } from '@/features/pipelines/components/run/json-table';
import { isLongText, isTable } from '@/features/pipelines/lib/json-shape';
import { readableName } from '@/lib/readable-name';
import classes from './json-view.module.css';

/** What a pipeline takes and gives, as people read it: names with values, tables, lists and formatted text. */
export function JsonView({ value }: { value: unknown }) {
  if (value === null || value === undefined || value === '') return <span className={classes.nothing}>Nothing</span>;
  if (typeof value === 'string') return <Text text={value} />;
  if (Array.isArray(value)) return <Items items={value} />;
  if (typeof value === 'object') return <Members members={value as Record<string, unknown>} />;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return <span className={classes.number}>{String(value)}</span>;
}

function Text({ text }: { text: string }) {
  return isLongText(text) ? <MarkdownContent text={text} isStreaming={false} /> : <span dir="auto">{text}</span>;
}

function Items({ items }: { items: readonly unknown[] }) {
  if (items.length === 0) return <span className={classes.nothing}>None</span>;
  if (isTable(items)) return <JsonTable rows={items} />;
  return (
    <ol className={classes.items}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <li key={index}>
          <JsonView value={item} />
        </li>
      ))}
    </ol>
  );
}

function Members({ members }: { members: Readonly<Record<string, unknown>> }) {
  return (
    <dl className={classes.members}>
      {Object.entries(members).map(([name, value]) => (
        <div key={name} className={classes.member}>
          <dt>{readableName(name)}</dt>
          <dd>
            <JsonView value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
