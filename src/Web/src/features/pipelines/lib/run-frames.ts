import type { PipelineLogLineDto, PipelineRunDetailDto, PipelineRunDto, PipelineRunStatus } from '@/api/gen/types.gen';

interface Progress {
  percent: number | null;
  step: string | null;
  message: string | null;
  counters: Record<string, number>;
}

interface End {
  code: string | null;
  message: string | null;
}

interface Frame<Type extends string, Data> {
  type: Type;
  seq: number;
  data: Data;
}

/** What the server tells of a run while it works. */
export type PipelineFrame =
  | Frame<'run_started', { pipeline: string; attempt: number }>
  | Frame<'progress', Progress>
  | Frame<'log', PipelineLogLineDto>
  | Frame<'snapshot', Progress & { log: PipelineLogLineDto[] }>
  | Frame<'run_completed', { output: unknown }>
  | Frame<'run_failed' | 'run_cancelled' | 'run_interrupted', End>;

const keptLines = 500;
const nothingYet = { message: null, counters: {}, log: [] };

export function applyFrame(detail: PipelineRunDetailDto, frame: PipelineFrame): PipelineRunDetailDto {
  switch (frame.type) {
    case 'run_started':
      return { ...detail, ...nothingYet, run: { ...detail.run, status: 'running', percent: null, step: null } };
    case 'progress':
      return withProgress(detail, frame.data);
    case 'log':
      return { ...detail, log: [...detail.log, frame.data].slice(-keptLines) };
    case 'snapshot':
      return { ...withProgress(detail, frame.data), log: frame.data.log };
    case 'run_completed':
      return { ...detail, output: frame.data.output, run: ended(detail.run, 'completed', null) };
    default:
      return { ...detail, run: ended(detail.run, endings[frame.type], frame.data) };
  }
}

export function isLive(status: PipelineRunStatus): boolean {
  return status === 'queued' || status === 'running';
}

const endings = { run_failed: 'failed', run_cancelled: 'cancelled', run_interrupted: 'interrupted' } as const;

function withProgress(detail: PipelineRunDetailDto, { percent, step, message, counters }: Progress) {
  return { ...detail, message, counters, run: { ...detail.run, status: 'running' as const, percent, step } };
}

function ended(run: PipelineRunDto, status: PipelineRunStatus, end: End | null): PipelineRunDto {
  return { ...run, status, errorCode: end?.code ?? null, errorMessage: end?.message ?? null };
}
