import { IconChevronRight } from '@tabler/icons-react';
import { CopyButton } from '@/components/ui/copy-button';
import { JsonView } from '@/features/pipelines/components/run/json-view';
import classes from './run.module.css';

export function RunInput({ input }: { input: unknown }) {
  return (
    <details className={classes.input}>
      <summary className={classes.summary}>
        <IconChevronRight size={16} className={classes.chevron} aria-hidden="true" />
        What it worked on
      </summary>
      <div className={classes.box}>
        <CopyButton text={JSON.stringify(input, null, 2)} label="Copy the input as JSON" showsLabel />
        <JsonView value={input} />
      </div>
    </details>
  );
}
