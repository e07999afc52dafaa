import { IconAlertTriangle, IconCheck, IconClock, IconLoader2, IconX } from '@tabler/icons-react';
import Link from 'next/link';
import type { PipelineRunStatus } from '@/api/gen/types.gen';
import classes from '@/components/calendar/calendar-entry.module.css';
import type { CalendarEntry } from '@/features/pipelines/lib/calendar-entries';
import { formatShortClock } from '@/features/pipelines/lib/clock';
import { runStatuses } from '@/features/pipelines/lib/run-words';
import { routes } from '@/lib/routes';

const marks: Readonly<Record<PipelineRunStatus, typeof IconCheck>> = {
  queued: IconClock,
  running: IconLoader2,
  completed: IconCheck,
  failed: IconAlertTriangle,
  cancelled: IconX,
  interrupted: IconAlertTriangle,
};

interface EntryProps {
  entry: CalendarEntry;
  onOpen: (scheduleId: string) => void;
}

/** A run that there was, which leads to it; or one to come, which opens its schedule. */
export function Entry({ entry, onOpen }: EntryProps) {
  const { status, runId, scheduleId, pipeline, colour, count } = entry;
  const style = { borderInlineStartColor: colour === null ? undefined : `var(--schedule-${colour})` };

  if (runId === null) {
    return (
      <button
        type="button"
        className={classes.entry}
        style={style}
        data-coming="true"
        onClick={() => scheduleId !== null && onOpen(scheduleId)}
      >
        <EntryText entry={entry} />
      </button>
    );
  }

  const href = count > 1 ? routes.pipelineRunsOf(pipeline) : routes.pipelineRun(runId);
  return (
    <Link href={href} className={classes.entry} style={style} data-status={status}>
      <EntryText entry={entry} />
    </Link>
  );
}

function EntryText({ entry: { at, title, status, count } }: { entry: CalendarEntry }) {
  const Mark = status === null ? IconClock : marks[status];
  return (
    <>
      <Mark size={14} className={classes.mark} aria-hidden="true" />
      <time dateTime={at} className={classes.time}>
        {formatShortClock(at)}
      </time>{' '}
      <span className={classes.title}>
        {title}
        {count > 1 && ` ×${count}`}
      </span>
      <span className="visually-hidden"> {status === null ? 'to come' : runStatuses[status].word}</span>
    </>
  );
}
