import { listArguments } from '@/features/conversations/lib/typed-arguments';
import classes from './approval-card.module.css';

/** What a tool is to be called with, as people read it. */
export function ArgumentList({ value }: { value: unknown }) {
  const lines = listArguments(value);
  if (lines.length === 0) return null;

  return (
    <dl className={classes.arguments}>
      {lines.map(({ name, text }) => (
        <div key={name} className={classes.argument}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
