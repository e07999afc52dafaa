import type { ToolCallStatus } from '@/api/gen/types.gen';
import { isAtWork } from '@/features/conversations/lib/tool-call';

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
  run_pipeline: { wished: 'Run a pipeline', running: 'Running a pipeline', done: 'Ran a pipeline' },
};

/** What a tool does in plain words; an unknown one is called by its own name, made readable. */
export function describeTool(toolName: string, status: ToolCallStatus): string {
  const name = toolName
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .trim();
  const words = knownTools[toolName] ?? { wished: `Use ${name}`, running: `Using ${name}`, done: `Used ${name}` };
  if (status === 'requires_approval' || status === 'denied') return words.wished;
  return isAtWork(status) ? words.running : words.done;
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
