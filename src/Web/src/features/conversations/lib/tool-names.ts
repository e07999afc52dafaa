import { pipelineOf } from '@/features/conversations/lib/pipeline-call';
import { isAtWork, type ToolCallPart } from '@/features/conversations/lib/tool-call';
import { readableName } from '@/lib/readable-name';

interface ToolWords {
  wished: string;
  running: string;
  done: string;
}

const knownTools: Record<string, ToolWords> = {
  current_datetime: {
    wished: 'Look up the date and time',
    running: 'Looking up the date and time',
    done: 'Looked up the date and time',
  },
  list_pipelines: {
    wished: 'See which pipelines there are',
    running: 'Looking which pipelines there are',
    done: 'Looked which pipelines there are',
  },
};

type Call = Pick<ToolCallPart, 'toolName' | 'arguments' | 'status'>;

/** What a call does in plain words. */
export function describeCall(call: Call): string {
  const { status } = call;
  const words = wordsFor(call);
  if (status === 'requires_approval' || status === 'denied') return words.wished;
  return isAtWork(status) ? words.running : words.done;
}

/** What is allowed by a grant: a tool, or one thing that it is used for. */
export function describeGrant(grant: string): string {
  const [toolName = '', subject] = grant.split(' ');
  return describeCall({ toolName, arguments: { name: subject }, status: 'requires_approval' });
}

/** An unknown tool is called by its own name, made readable. */
function wordsFor(call: Omit<Call, 'status'>): ToolWords {
  const known = knownTools[call.toolName];
  if (known) return known;
  const pipeline = pipelineOf(call);
  if (pipeline === null) return inForms('Use', 'Using', 'Used', readableName(call.toolName).toLowerCase());
  return inForms('Run', 'Running', 'Ran', `the pipeline “${readableName(pipeline)}”`);
}

function inForms(wished: string, running: string, done: string, object: string): ToolWords {
  return { wished: `${wished} ${object}`, running: `${running} ${object}`, done: `${done} ${object}` };
}

export function formatDuration(milliseconds: number): string {
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** JSON is laid out; anything else is left as it came. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
