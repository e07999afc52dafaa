import Link from 'next/link';
import { startedRun } from '@/features/conversations/lib/pipeline-call';
import type { ToolCallPart } from '@/features/conversations/lib/tool-call';
import { routes } from '@/lib/routes';
import classes from './tool-call-card.module.css';

/** Leads to the run that a call has started, which may outlast the call. */
export function PipelineRunNote({ call }: { call: ToolCallPart }) {
  const run = startedRun(call);
  if (!run) return null;

  const { pipeline, runId, goesOn } = run;
  if (runId === null) {
    return (
      <p className={classes.run}>
        If it had begun, the pipeline goes on: <Link href={routes.pipelineRunsOf(pipeline)}>look at its runs</Link>.
      </p>
    );
  }
  const link = <Link href={routes.pipelineRun(runId)}>{goesOn ? 'open its run' : 'Open its run'}</Link>;
  return <p className={classes.run}>{goesOn ? <>The pipeline goes on: {link}.</> : link}</p>;
}
