import type { PipelineRunDetailDto } from '@/api/gen/types.gen';
import { RunActions } from '@/features/pipelines/components/run/run-actions';
import { RunFacts } from '@/features/pipelines/components/run/run-facts';
import { RunFailure } from '@/features/pipelines/components/run/run-failure';
import { RunInput } from '@/features/pipelines/components/run/run-input';
import { RunLog } from '@/features/pipelines/components/run/run-log';
import { RunOutput } from '@/features/pipelines/components/run/run-output';
import { RunProgress } from '@/features/pipelines/components/run/run-progress';
import { RunStatus } from '@/features/pipelines/components/run-status';
import { usePipelineTitles } from '@/features/pipelines/hooks/use-pipelines';
import { isLive } from '@/features/pipelines/lib/run-frames';
import classes from './run.module.css';

export function RunView({ detail }: { detail: PipelineRunDetailDto }) {
  const { run, input, output, log } = detail;
  const titleOf = usePipelineTitles();

  return (
    <article aria-label="Run" className={classes.run}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{titleOf(run.pipeline)}</h2>
          <div role="status" className={classes.status}>
            <RunStatus status={run.status} />
          </div>
          <RunFacts run={run} />
        </div>
        <RunActions run={run} input={input} />
      </header>
      {isLive(run.status) || hasCounted(detail) ? <RunProgress detail={detail} /> : null}
      <RunFailure run={run} />
      {run.status === 'completed' && <RunOutput output={output} />}
      {log.length > 0 && <RunLog lines={log} />}
      <RunInput input={input} />
    </article>
  );
}

function hasCounted({ counters }: PipelineRunDetailDto): boolean {
  return Object.keys(counters).length > 0;
}
