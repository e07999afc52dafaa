'use client';

import type { JobFilter } from '@/features/careers/api/job-cache';
import { isJobStatus, sortOptionsOf } from '@/features/careers/lib/job-words';
import { useAddressFilter } from '@/hooks/use-address-filter';

const views = ['board', 'table'] as const;
export type JobView = (typeof views)[number];

/** Stands among the statuses for the jobs that were deleted. */
export const deleted = 'deleted';

const mostHours = 24 * 366;

/** What the jobs are narrowed down to, and how they are looked at; all of it lives in the address. */
export function useJobFilter() {
  const words = useAddressFilter('q');
  const order = useAddressFilter('sort');
  const status = useAddressFilter('status');
  const place = useAddressFilter('place');
  const posted = useAddressFilter('posted');
  const score = useAddressFilter('score');
  const shown = useAddressFilter('view');
  const options = sortOptionsOf(words.value);
  const usual = options[0].value;
  const sort = {
    options,
    value: options.find(({ value }) => value === order.value)?.value ?? usual,
    choose: (wanted: string) => order.choose(wanted === usual ? '' : wanted),
  };
  const view: JobView = views.find((name) => name === shown.value) ?? 'board';
  // A board has a column for each.
  const wanted = view === 'table' ? status.value : '';

  const narrowing: JobFilter = {
    q: words.value || undefined,
    status: isJobStatus(wanted) ? [wanted] : undefined,
    deleted: wanted === deleted || undefined,
    remote: place.value === '' ? undefined : place.value === 'remote',
    postedWithinHours: within(posted.value, mostHours),
    minScore: within(score.value, 100),
  };
  const isFiltered = Object.values(narrowing).some((value) => value !== undefined);
  const filter: JobFilter = { ...narrowing, sort: sort.value };
  return { words, sort, status, place, posted, score, view, show: shown.choose, filter, isFiltered };
}

/** A whole number from 1 to the most; none where the address has something else. */
function within(text: string, most: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number <= most ? number : undefined;
}
