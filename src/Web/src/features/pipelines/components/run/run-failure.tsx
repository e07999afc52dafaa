import type { PipelineRunDto } from '@/api/gen/types.gen';
import { adviceOn } from '@/features/pipelines/lib/run-words';
import classes from './run-failure.module.css';

const titles = {
  failed: 'The run has failed',
  interrupted: 'The run was interrupted',
};

/** Why a run went wrong, and what to do about it. */
export function RunFailure({ run: { status, errorCode, errorMessage } }: { run: PipelineRunDto }) {
  if (status !== 'failed' && status !== 'interrupted') return null;

  return (
    <div role="alert" className={classes.failure} data-status={status}>
      <strong>{titles[status]}</strong>
      {errorMessage && <span>{errorMessage}</span>}
      <span className={classes.advice}>{adviceOn(errorCode)}</span>
      {errorCode && <code className={classes.code}>{errorCode}</code>}
    </div>
  );
}
