'use client';

import type { PipelineRunDto } from '@/api/gen/types.gen';
import { RelativeTime } from '@/components/ui/relative-time';
import { useNow } from '@/features/pipelines/hooks/use-now';
import { formatSeconds, secondsBetween } from '@/features/pipelines/lib/duration';
import { isLive } from '@/features/pipelines/lib/run-frames';
import { starters } from '@/features/pipelines/lib/run-words';
import classes from './run.module.css';

export function RunFacts({ run }: { run: PipelineRunDto }) {
  const { source, createdAt, startedAt, endedAt, status, retries } = run;
  const now = useNow(isLive(status));
  const seconds = startedAt === null ? null : secondsBetween(startedAt, endedAt ?? now.toISOString());

  return (
    <p className={classes.facts}>
      Started by {starters[source]} <RelativeTime at={createdAt} />
      {seconds !== null && ` · ${lengthOf(Math.max(0, seconds), isLive(status))}`}
      {retries > 0 && ` · tried again ${retries === 1 ? 'once' : `${retries} times`}`}
    </p>
  );
}

/** Tenths of a second that run along would only be restless. */
function lengthOf(seconds: number, isCounting: boolean): string {
  if (!isCounting) return `took ${formatSeconds(seconds)}`;
  return seconds < 60 ? `for ${Math.floor(seconds)} s` : `for ${formatSeconds(seconds)}`;
}
