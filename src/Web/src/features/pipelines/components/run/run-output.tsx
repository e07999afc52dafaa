import { CopyButton } from '@/components/ui/copy-button';
import { JsonView } from '@/features/pipelines/components/run/json-view';
import classes from './run.module.css';

export function RunOutput({ output }: { output: unknown }) {
  return (
    <section aria-label="Output">
      <div className={classes.sectionHead}>
        <h3 className={classes.sectionTitle}>Output</h3>
        <CopyButton text={JSON.stringify(output, null, 2)} label="Copy the output as JSON" showsLabel />
      </div>
      <div className={classes.box}>
        <JsonView value={output} />
      </div>
    </section>
  );
}
