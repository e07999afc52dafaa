'use client';

import type { JobFilter, JobSort } from '@/features/careers/api/job-cache';
import { sortOptions } from '@/features/careers/lib/job-words';
import { useAddressFilter } from '@/hooks/use-address-filter';

const views = ['board', 'table'] as const;
export type JobView = (typeof views)[number];

/** What the jobs are narrowed down to, and how they are looked at; both live in the address. */
export function useJobFilter() {
  const words = useAddressFilter('q');
  const sort = useAddressFilter('sort');
  const score = useAddressFilter('score');
  const shown = useAddressFilter('view');
  const chosenSort = sortOptions.find(({ value }) => value === sort.value)?.value;
  const minScore = Number(score.value);

  const filter: JobFilter = {
    q: words.value || undefined,
    sort: (chosenSort || undefined) as JobSort | undefined,
    minScore: minScore > 0 && minScore <= 100 ? minScore : undefined,
  };
  const view: JobView = views.find((name) => name === shown.value) ?? 'board';
  const isFiltered = words.value !== '' || filter.minScore !== undefined;
  return { words, sort, score, view, show: shown.choose, filter, isFiltered };
}
