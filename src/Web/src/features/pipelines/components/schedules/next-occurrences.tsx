'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { useSchedulePreview } from '@/features/pipelines/hooks/use-schedules';
import { describeCron } from '@/features/pipelines/lib/describe-cron';
import { formatInZone } from '@/features/pipelines/lib/schedule-words';
import classes from './schedule-form.module.css';

const pause = 300;

interface NextOccurrencesProps {
  cron: string;
  timeZone: string;
}

/** Says in words when a schedule would run, and when that is next. */
export function NextOccurrences({ cron, timeZone }: NextOccurrencesProps) {
  const words = describeCron(cron);
  const [asked] = useDebouncedValue(words === null ? null : cron.trim(), pause);
  const { data } = useSchedulePreview(asked, timeZone);

  return (
    <div className={classes.preview} aria-live="polite">
      <strong>{words ?? 'Write five fields: minute, hour, day of month, month, day of week.'}</strong>
      {words !== null && data !== undefined && (
        <ol aria-label="Next runs" className={classes.next}>
          {data.next.map((at) => (
            <li key={at}>
              <time dateTime={at}>{formatInZone(at, timeZone)}</time>
            </li>
          ))}
          {data.next.length === 0 && <li>That never comes.</li>}
        </ol>
      )}
    </div>
  );
}
