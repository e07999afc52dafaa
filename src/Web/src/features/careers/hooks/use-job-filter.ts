'use client';

import type { JobFilter } from '@/features/careers/api/job-cache';
import { sortOptionsOf } from '@/features/careers/lib/job-words';
import { useAddressFilter } from '@/hooks/use-address-filter';

const views = ['board', 'table'] as const;
export type JobView = (typeof views)[number];

/** What the jobs are narrowed down to, and how they are looked at; both live in the address. */
export function useJobFilter() {
  const words = useAddressFilter('q');
  const order = useAddressFilter('sort');
  const score = useAddressFilter('score');
  const shown = useAddressFilter('view');
  const options = sortOptionsOf(words.value);
  const usual = options[0].value;
  const sort = {
    options,
    value: options.find(({ value }) => value === order.value)?.value ?? usual,
    choose: (wanted: string) => order.choose(wanted === usual ? '' : wanted),
  };
  const minScore = Number(score.value);

  const filter: JobFilter = {
    q: words.value || undefined,
    sort: sort.value,
    minScore: minScore > 0 && minScore <= 100 ? minScore : undefined,
  };
  const view: JobView = views.find((name) => name === shown.value) ?? 'board';
  const isFiltered = words.value !== '' || filter.minScore !== undefined;
  return { words, sort, score, view, show: shown.choose, filter, isFiltered };
}
