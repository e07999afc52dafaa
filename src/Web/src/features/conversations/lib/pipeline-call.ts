import type { ToolCallPart } from './tool-call';

type Call = Pick<ToolCallPart, 'toolName' | 'arguments' | 'status' | 'result'>;

/** The run that a call has started, as far as it tells. */
export interface StartedRun {
  pipeline: string;
  /** Null when nobody waited long enough to be told. */
  runId: string | null;
  goesOn: boolean;
}

// A long result is cut off, so it cannot be read as JSON; what is wanted stands first.
const outcome = /^\{"runId":"([\w-]+)","status":"(\w+)"/;

/** The name of the pipeline that a call is about; null for a call of another tool. */
export function pipelineOf({ toolName, arguments: given }: Pick<Call, 'toolName' | 'arguments'>): string | null {
  if (toolName !== 'run_pipeline' || typeof given !== 'object' || given === null || !('name' in given)) return null;
  return typeof given.name === 'string' ? given.name : null;
}

/** Null where no run was started. */
export function startedRun(call: Call): StartedRun | null {
  const pipeline = pipelineOf(call);
  if (pipeline === null) return null;
  if (call.status === 'unknown') return { pipeline, runId: null, goesOn: true };
  const [, runId, status] = outcome.exec(call.result ?? '') ?? [];
  return runId ? { pipeline, runId, goesOn: status === 'queued' || status === 'running' } : null;
}
