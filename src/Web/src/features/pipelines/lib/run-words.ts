import type { PipelineRunStatus, PipelineSource } from '@/api/gen/types.gen';

type Tone = 'accent' | 'neutral' | 'warning' | 'danger';

export const runStatuses: Readonly<Record<PipelineRunStatus, { word: string; tone: Tone }>> = {
  queued: { word: 'Waiting', tone: 'neutral' },
  running: { word: 'Running', tone: 'accent' },
  completed: { word: 'Completed', tone: 'accent' },
  failed: { word: 'Failed', tone: 'danger' },
  cancelled: { word: 'Cancelled', tone: 'neutral' },
  interrupted: { word: 'Interrupted', tone: 'warning' },
};

export const statusOptions = Object.entries(runStatuses).map(([value, { word }]) => ({ value, label: word }));

export function isRunStatus(value: string): value is PipelineRunStatus {
  return value in runStatuses;
}

export const starters: Readonly<Record<PipelineSource, string>> = {
  api: 'you',
  agent: 'the assistant',
  schedule: 'a schedule',
  webhook: 'another system',
  mcp: 'another assistant',
};

export const starterOptions = Object.entries(starters).map(([value, starter]) => ({
  value,
  label: starter.charAt(0).toUpperCase() + starter.slice(1),
}));

export function isStarter(value: string): value is PipelineSource {
  return value in starters;
}

export const timeOptions = [
  { value: '', label: 'Any time', days: undefined },
  { value: '1', label: 'Last 24 hours', days: 1 },
  { value: '7', label: 'Last 7 days', days: 7 },
  { value: '30', label: 'Last 30 days', days: 30 },
];

const advice: Readonly<Record<string, string>> = {
  'pipelines.timed_out': 'Give it less to do, or run it again when the server has less to do.',
  'pipelines.crashed': 'Look at the log below, and run it again. If that does not help, tell whoever runs the server.',
  'pipelines.failed': 'It had been tried several times. Wait a little, then run it again.',
  'pipelines.interrupted': 'Look at the log for what it had done already before you run it again.',
  'pipelines.output_too_large': 'Give it less to work on.',
};

/** What to do about a run that went wrong. */
export function adviceOn(code: string | null): string {
  return advice[code ?? ''] ?? 'Change what it works on, or run it again.';
}
