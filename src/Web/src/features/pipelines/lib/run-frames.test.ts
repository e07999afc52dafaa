import { expect, it } from 'vitest';
import type { PipelineRunDetailDto } from '@/api/gen/types.gen';
import { applyFrame, type PipelineFrame } from '@/features/pipelines/lib/run-frames';
import { runDetail } from '@/test/pipelines';

const at = '2026-11-28T12:00:00Z';
const progress = { percent: 40, step: '2 of 5', message: null, counters: { said: 2 } };

function told(...frames: PipelineFrame[]): PipelineRunDetailDto {
  return frames.reduce(applyFrame, runDetail({ status: 'queued' }));
}

it('shows progress, counters and the log as they are told', () => {
  const detail = told(
    { type: 'run_started', seq: 1, data: { pipeline: 'echo', attempt: 1 } },
    { type: 'log', seq: 2, data: { at, text: 'one' } },
    { type: 'progress', seq: 3, data: progress },
    { type: 'log', seq: 4, data: { at, text: 'two' } },
  );

  expect(detail.run).toMatchObject({ status: 'running', percent: 40, step: '2 of 5' });
  expect(detail.counters).toEqual({ said: 2 });
  expect(detail.log.map(({ text }) => text)).toEqual(['one', 'two']);
});

it('begins anew when the run does, and takes over what a snapshot tells', () => {
  const detail = told(
    { type: 'log', seq: 2, data: { at, text: 'lost' } },
    { type: 'run_started', seq: 3, data: { pipeline: 'echo', attempt: 2 } },
    { type: 'snapshot', seq: 4, data: { ...progress, log: [{ at, text: 'kept' }] } },
  );

  expect(detail.run.percent).toBe(40);
  expect(detail.log.map(({ text }) => text)).toEqual(['kept']);
});

it('ends with the output, or with the reason', () => {
  expect(told({ type: 'run_completed', seq: 9, data: { output: { text: 'done' } } })).toMatchObject({
    run: { status: 'completed' },
    output: { text: 'done' },
  });
  const end = { code: 'pipelines.interrupted', message: 'The server stopped.' };
  expect(told({ type: 'run_interrupted', seq: 9, data: end }).run).toMatchObject({
    status: 'interrupted',
    errorCode: 'pipelines.interrupted',
    errorMessage: 'The server stopped.',
  });
});
