import Link from 'next/link';
import type { PipelineRunDto } from '@/api/gen/types.gen';
import { RelativeTime } from '@/components/ui/relative-time';
import { RunStatus } from '@/features/pipelines/components/run-status';
import { usePipelineTitles } from '@/features/pipelines/hooks/use-pipelines';
import { formatSeconds, secondsBetween } from '@/features/pipelines/lib/duration';
import { starters } from '@/features/pipelines/lib/run-words';
import { routes } from '@/lib/routes';
import classes from './run-table.module.css';

/** A table, whose rows become cards where it is narrow. */
export function RunTable({ runs }: { runs: readonly PipelineRunDto[] }) {
  const titleOf = usePipelineTitles();

  return (
    <table className={classes.table}>
      <caption className="visually-hidden">Runs</caption>
      <thead>
        <tr>
          <th scope="col">Pipeline</th>
          <th scope="col">Status</th>
          <th scope="col">Started</th>
          <th scope="col">Took</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <td className={classes.name}>
              <Link href={routes.pipelineRun(run.id)}>{titleOf(run.pipeline)}</Link>
            </td>
            <td className={classes.status}>
              <RunStatus status={run.status} />
            </td>
            <td className={classes.quiet}>
              <RelativeTime at={run.createdAt} />
            </td>
            <td className={classes.quiet}>{durationOf(run)}</td>
            <td className={classes.quiet}>{starters[run.source]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function durationOf({ startedAt, endedAt }: PipelineRunDto): string {
  return startedAt && endedAt ? formatSeconds(secondsBetween(startedAt, endedAt)) : '';
}
