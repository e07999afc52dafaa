import type { JobStatus } from '@/api/gen/types.gen';

export interface JobColumn {
  name: string;
  statuses: readonly JobStatus[];
}

/** The board, from the left to the right. */
export const jobColumns: readonly JobColumn[] = [
  { name: 'Saved', statuses: ['new', 'analyzed'] },
  { name: 'Preparing', statuses: ['prepped', 'reviewed'] },
  { name: 'Applied', statuses: ['applied'] },
  { name: 'Interviewing', statuses: ['interviewing'] },
  { name: 'Offer', statuses: ['offered', 'accepted'] },
  { name: 'Closed', statuses: ['rejected', 'archived'] },
];

interface Placed {
  status: JobStatus;
  nextStatuses: readonly JobStatus[];
}

/** The steps that lead a job into a column; none when it stands there, null when it cannot go there. */
export function wayInto(column: JobColumn, { status, nextStatuses }: Placed): JobStatus[] | null {
  if (column.statuses.includes(status)) return [];
  const step = column.statuses.find((next) => nextStatuses.includes(next));
  if (step !== undefined) return [step];
  return column.statuses.includes('prepped') && nextStatuses.includes('analyzed') ? ['analyzed', 'prepped'] : null;
}
