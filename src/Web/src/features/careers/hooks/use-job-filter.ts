'use client';

import type { JobFilter } from '@/features/careers/api/job-cache';
import {
  deletedWord,
  type Options,
  postedOptions,
  remoteOptions,
  scoreOptions,
  statusOptions,
} from '@/features/careers/lib/job-filters';
import { isJobStatus, sortOptionsOf } from '@/features/careers/lib/job-words';
import { useAddressFilter } from '@/hooks/use-address-filter';
import { type JobView, jobViews, useJobViewStore } from '@/stores/job-view-store';

/** What the jobs are narrowed down to, and how they are looked at; all of it lives in the address. */
export function useJobFilter() {
  const words = useAddressFilter('q');
  const sort = useChoice('sort', sortOptionsOf(words.value));
  const status = useChoice('status', statusOptions);
  const remote = useChoice('remote', remoteOptions);
  const posted = useChoice('posted', postedOptions);
  const score = useChoice('score', scoreOptions);
  const shown = useAddressFilter('view');
  const { view: preferred, prefer } = useJobViewStore();
  const view = jobViews.find((name) => name === shown.value) ?? preferred;
  const show = (wanted: JobView) => {
    prefer(wanted);
    shown.choose(wanted);
  };
  // A board has a column for each.
  const wanted = view === 'table' ? status.value : '';

  const narrowing: JobFilter = {
    q: words.value || undefined,
    status: isJobStatus(wanted) ? [wanted] : undefined,
    deleted: wanted === deletedWord || undefined,
    remote: remote.value === '' ? undefined : remote.value === 'yes',
    postedWithinHours: Number(posted.value) || undefined,
    minScore: Number(score.value) || undefined,
  };
  const isFiltered = Object.values(narrowing).some((value) => value !== undefined);
  const filter: JobFilter = { ...narrowing, sort: sort.value };
  return { words, sort, status, remote, posted, score, view, show, filter, isFiltered };
}

/** One of some options; the first, which the address does not name, where it names none of them. */
function useChoice<T extends string>(name: string, options: Options<T>) {
  const address = useAddressFilter(name);
  const [usual] = options;
  const { value } = options.find((option) => option.value === address.value) ?? usual;
  return { options, value, choose: (wanted: string) => address.choose(wanted === usual.value ? '' : wanted) };
}
