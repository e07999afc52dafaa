import type { PipelineStatsDto } from '@/api/gen/types.gen';
import { formatSeconds } from '@/features/pipelines/lib/duration';

export interface Figure {
  name: string;
  value: string;
  note: string;
}

/** How the runs have gone, of one pipeline or of all; medians of several cannot be joined. */
export function figuresOf(stats: readonly PipelineStatsDto[], pipeline: string): Figure[] {
  const counted = stats.filter((one) => pipeline === '' || one.pipeline === pipeline);
  const sum = (pick: (one: PipelineStatsDto) => number) => counted.reduce((total, one) => total + pick(one), 0);
  const runs = sum((one) => one.runs);
  const completed = sum((one) => one.completed);
  const ended = completed + sum((one) => one.failed + one.cancelled + one.interrupted);
  const median = counted.length === 1 ? (counted[0]?.medianSeconds ?? null) : null;
  return [
    {
      name: 'Runs',
      value: runs.toLocaleString('en'),
      note: runs > ended ? `${runs - ended} not ended yet` : 'all ended',
    },
    {
      name: 'Success rate',
      value: ended === 0 ? '–' : `${Math.round((100 * completed) / ended)} %`,
      note: 'of those ended',
    },
    {
      name: 'Typical duration',
      value: median === null ? '–' : formatSeconds(median),
      note: counted.length > 1 ? 'choose a pipeline' : 'the median',
    },
  ];
}
