import Link from 'next/link';
import type { ScheduleDto } from '@/api/gen/types.gen';
import { RelativeTime } from '@/components/ui/relative-time';
import { describeCron } from '@/features/pipelines/lib/describe-cron';
import { runStatuses } from '@/features/pipelines/lib/run-words';
import { routes } from '@/lib/routes';

/** When a schedule runs, and what became of it lately. */
export function ScheduleDetails({ schedule }: { schedule: ScheduleDto }) {
  const { cron, timeZone, nextAt, lastRun } = schedule;
  const leftOutAt = leftOutSince(schedule);

  return (
    <>
      {describeCron(cron) ?? cron} · {timeZone.replaceAll('_', ' ')}
      {nextAt && ' · next '}
      {nextAt && <RelativeTime at={nextAt} />}
      {lastRun && ' · '}
      {lastRun && (
        <Link href={routes.pipelineRun(lastRun.id)}>last run {runStatuses[lastRun.status].word.toLowerCase()}</Link>
      )}
      {leftOutAt && ' · one left out '}
      {leftOutAt && <RelativeTime at={leftOutAt} />}
    </>
  );
}

/** What was left out before the last run is over and done with. */
function leftOutSince({ skippedAt, lastRun }: ScheduleDto): string | null {
  if (skippedAt === null || lastRun === null) return skippedAt;
  return new Date(skippedAt) > new Date(lastRun.createdAt) ? skippedAt : null;
}
