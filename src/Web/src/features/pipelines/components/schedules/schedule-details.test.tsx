import { expect, it } from 'vitest';
import { ScheduleDetails } from '@/features/pipelines/components/schedules/schedule-details';
import { run, schedule } from '@/test/pipelines';
import { renderInApp } from '@/test/render';

const lastRun = run({ createdAt: '2026-11-28T12:00:00Z' });

it.each([
  ['after the last run', { skippedAt: '2026-11-28T12:05:00Z', lastRun }, true],
  ['before the last run', { skippedAt: '2026-11-28T11:55:00Z', lastRun }, false],
  ['before there was any run', { skippedAt: '2026-11-28T11:55:00Z', lastRun: null }, true],
  ['never', { skippedAt: null, lastRun }, false],
])('tells of an occurrence that was left out %s: %#', (_, change, isTold) => {
  const { container } = renderInApp(<ScheduleDetails schedule={schedule(change)} />);

  expect(container.textContent?.includes('one left out')).toBe(isTold);
});
