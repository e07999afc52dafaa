import type {
  CalendarDto,
  OccurrenceDto,
  PipelineRunDto,
  PipelineRunStatus,
  ScheduleColour,
  ScheduleDto,
} from '@/api/gen/types.gen';
import { dayKey } from '@/lib/calendar-days';

/** What stands on a day of the calendar. */
export interface CalendarEntry {
  key: string;
  at: string;
  title: string;
  colour: ScheduleColour | null;
  /** Null for what is to come. */
  status: PipelineRunStatus | null;
  /** Of the run that there was. */
  runId: string | null;
  scheduleId: string | null;
  pipeline: string;
  /** How many alike there are on the day; the first stands for all. */
  count: number;
}

const mostAlike = 3;

/** The entries of each day, the earliest first. What comes often on a day stands there once. */
export function entriesByDay(
  { runs, occurrences }: CalendarDto,
  schedules: readonly ScheduleDto[],
  titleOf: (pipeline: string) => string,
): Map<string, CalendarEntry[]> {
  const known = new Map(schedules.map((schedule) => [schedule.id, schedule]));
  const entries = [
    ...runs.map((run) => entryOfRun(run, known.get(run.scheduleId ?? ''), titleOf)),
    ...occurrences.map(entryOfOccurrence),
  ].sort((one, other) => one.at.localeCompare(other.at));
  const days = groupBy(entries, ({ at }) => dayKey(new Date(at)));
  return new Map([...days].map(([day, all]) => [day, withoutRepetition(all)]));
}

function entryOfRun(run: PipelineRunDto, schedule: ScheduleDto | undefined, titleOf: (pipeline: string) => string) {
  return {
    key: run.id,
    at: run.createdAt,
    title: schedule?.name ?? titleOf(run.pipeline),
    colour: schedule?.colour ?? null,
    status: run.status,
    runId: run.id,
    scheduleId: run.scheduleId,
    pipeline: run.pipeline,
    count: 1,
  };
}

function entryOfOccurrence({ scheduleId, name, pipeline, colour, at }: OccurrenceDto): CalendarEntry {
  return {
    key: `${scheduleId} ${at}`,
    at,
    title: name,
    colour,
    status: null,
    runId: null,
    scheduleId,
    pipeline,
    count: 1,
  };
}

function withoutRepetition(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const alike = groupBy(entries, ({ title, status }) => `${status} ${title}`);
  return [...alike.values()]
    .flatMap((group) => {
      const [first] = group;
      return first && group.length > mostAlike ? [{ ...first, count: group.length }] : group;
    })
    .sort((one, other) => one.at.localeCompare(other.at));
}

function groupBy(entries: readonly CalendarEntry[], keyOf: (entry: CalendarEntry) => string) {
  const groups = new Map<string, CalendarEntry[]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}
