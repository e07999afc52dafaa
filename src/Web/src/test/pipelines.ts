import type { PipelineDto, PipelineRunDetailDto, PipelineRunDto, ScheduleDto, TriggerDto } from '@/api/gen/types.gen';

export function pipeline(change: Partial<PipelineDto> = {}): PipelineDto {
  return {
    name: 'echo',
    title: 'Echo',
    description: 'Says something again.',
    area: 'general',
    tags: ['example'],
    sources: ['api', 'agent', 'schedule'],
    isRepeatable: true,
    hasSideEffects: false,
    ...change,
  };
}

export function run(change: Partial<PipelineRunDto> = {}): PipelineRunDto {
  return {
    id: '0197-run',
    pipeline: 'echo',
    source: 'api',
    scheduleId: null,
    occurrence: null,
    status: 'completed',
    percent: null,
    step: null,
    errorCode: null,
    errorMessage: null,
    retries: 0,
    createdAt: '2026-11-28T12:00:00Z',
    startedAt: '2026-11-28T12:00:00Z',
    endedAt: null,
    ...change,
  };
}

export function runDetail(change: Partial<PipelineRunDto> = {}): PipelineRunDetailDto {
  return { run: run(change), input: { text: 'Hello' }, output: null, message: null, counters: {}, log: [] };
}

export function schedule(change: Partial<ScheduleDto> = {}): ScheduleDto {
  return {
    id: '0197-schedule',
    name: 'Digest',
    pipeline: 'echo',
    input: { text: 'Hello' },
    cron: '0 8 * * 1-5',
    timeZone: 'Europe/Zurich',
    enabled: true,
    colour: 'violet',
    misfire: 'skip',
    overlap: 'skip',
    nextAt: '2026-11-30T07:00:00Z',
    skippedAt: null,
    lastRun: null,
    createdAt: '2026-11-28T12:00:00Z',
    ...change,
  };
}

export function trigger(change: Partial<TriggerDto> = {}): TriggerDto {
  return {
    id: '0197-trigger',
    name: 'CRM',
    pipeline: 'echo',
    path: '/api/v1/hooks/0197-trigger',
    overlapEndsAt: null,
    createdAt: '2026-11-28T12:00:00Z',
    ...change,
  };
}
