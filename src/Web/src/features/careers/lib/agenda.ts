import type { JobSummaryDto } from '@/api/gen/types.gen';
import { dayKey } from '@/lib/calendar-days';

const day = 24 * 60 * 60 * 1_000;
const days = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const groupNames = ['Overdue', 'Today', 'The next seven days', 'Later'] as const;

/** Jobs by when their next action is due, the next first; groups without any are left out. */
export function agendaOf(jobs: readonly JobSummaryDto[], now: Date) {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const inOrder = jobs
    .filter(({ nextActionOn }) => nextActionOn !== null)
    .toSorted((one, other) => (one.nextActionOn ?? '').localeCompare(other.nextActionOn ?? ''));
  return groupNames
    .map((name) => ({ name, jobs: inOrder.filter(({ nextActionOn }) => groupOf(nextActionOn, today) === name) }))
    .filter((group) => group.jobs.length > 0);
}

export interface PlannedJob {
  key: string;
  job: JobSummaryDto;
  isOverdue: boolean;
}

/** Jobs by the days of their next actions. */
export function plannedByDay(jobs: readonly JobSummaryDto[], now: Date): Map<string, PlannedJob[]> {
  const days = new Map<string, PlannedJob[]>();
  for (const job of jobs) {
    const day = job.nextActionOn;
    if (day !== null) {
      const planned = { key: job.id, job, isOverdue: day < dayKey(now) };
      days.set(day, [...(days.get(day) ?? []), planned]);
    }
  }
  return days;
}

export function dayName(date: string | null): string {
  return date === null ? '' : days.format(new Date(date));
}

function groupOf(date: string | null, today: number): (typeof groupNames)[number] {
  const distance = Math.round((Date.parse(date ?? '') - today) / day);
  if (distance < 0) return 'Overdue';
  if (distance === 0) return 'Today';
  return distance <= 7 ? 'The next seven days' : 'Later';
}
