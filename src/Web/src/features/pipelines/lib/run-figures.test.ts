import { expect, it } from 'vitest';
import type { PipelineStatsDto } from '@/api/gen/types.gen';
import { figuresOf } from '@/features/pipelines/lib/run-figures';

const none = {
  runs: 0,
  completed: 0,
  failed: 0,
  cancelled: 0,
  interrupted: 0,
  successRate: null,
  medianSeconds: null,
  lastStartedAt: '2026-11-28T12:00:00Z',
};
const echo: PipelineStatsDto = { ...none, pipeline: 'echo', runs: 10, completed: 6, failed: 2, medianSeconds: 1.5 };
const digest: PipelineStatsDto = { ...none, pipeline: 'digest', runs: 2, cancelled: 1, interrupted: 1 };

const shown = (stats: PipelineStatsDto[], pipeline: string) =>
  figuresOf(stats, pipeline).map(({ value, note }) => `${value}, ${note}`);

it('counts one pipeline', () => {
  expect(shown([echo, digest], 'echo')).toEqual(['10, 2 not ended yet', '75 %, of those ended', '1.5 s, the median']);
});

it('adds up all of them, except their medians', () => {
  expect(shown([echo, digest], '')).toEqual(['12, 2 not ended yet', '60 %, of those ended', '–, choose a pipeline']);
});

it('claims nothing when nothing has run', () => {
  expect(shown([], 'echo')).toEqual(['0, all ended', '–, of those ended', '–, the median']);
});
