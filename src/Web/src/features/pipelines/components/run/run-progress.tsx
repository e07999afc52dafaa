import type { PipelineRunDetailDto } from '@/api/gen/types.gen';
import { ProgressBar } from '@/components/ui/progress-bar';
import { isLive } from '@/features/pipelines/lib/run-frames';
import { readableName } from '@/lib/readable-name';
import classes from './run-progress.module.css';

export function RunProgress({ detail }: { detail: PipelineRunDetailDto }) {
  const { run, message, counters } = detail;

  return (
    <div className={classes.progress}>
      {isLive(run.status) && (
        <>
          <div className={classes.line}>
            <span className={classes.step}>{run.step ?? waitingText(run.status)}</span>
            {run.percent !== null && <span className={classes.percent}>{Math.floor(run.percent)} %</span>}
          </div>
          <ProgressBar label="Progress" percent={run.percent} />
          {message && <p className={classes.message}>{message}</p>}
        </>
      )}
      <Counters counters={counters} />
    </div>
  );
}

function Counters({ counters }: { counters: Readonly<Record<string, number>> }) {
  const counted = Object.entries(counters);
  if (counted.length === 0) return null;

  return (
    <dl className={classes.counters}>
      {counted.map(([name, count]) => (
        <div key={name} className={classes.counter}>
          <dt>{readableName(name)}</dt>
          <dd>{count.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}

function waitingText(status: string): string {
  return status === 'queued' ? 'It waits for its turn.' : 'It has begun.';
}
