'use client';

import type { RunFilter } from '@/features/pipelines/hooks/use-run-history';
import { isRunStatus, isStarter, timeOptions } from '@/features/pipelines/lib/run-words';
import { useAddressFilter } from '@/hooks/use-address-filter';

/** What the history is narrowed down to. */
export function useRunFilter() {
  const pipeline = useAddressFilter('pipeline');
  const status = useAddressFilter('status');
  const source = useAddressFilter('source');
  const days = useAddressFilter('days');
  const chosen = [pipeline, status, source, days];

  const filter: RunFilter = {
    pipeline: pipeline.value || undefined,
    status: isRunStatus(status.value) ? status.value : undefined,
    source: isStarter(source.value) ? source.value : undefined,
    days: timeOptions.find(({ value }) => value === days.value)?.days,
  };
  return { pipeline, status, source, days, filter, isFiltered: chosen.some(({ value }) => value !== '') };
}
