'use client';

import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import { SelectField } from '@/components/ui/select-field';
import { RunFigures } from '@/features/pipelines/components/history/run-figures';
import { RunTable } from '@/features/pipelines/components/history/run-table';
import classes from '@/features/pipelines/components/pipelines.module.css';
import { usePipelines } from '@/features/pipelines/hooks/use-pipelines';
import { useRunHistory } from '@/features/pipelines/hooks/use-run-history';
import { isRunStatus, statusOptions } from '@/features/pipelines/lib/run-words';
import { useAddressFilter } from '@/hooks/use-address-filter';

const anyStatus = { value: '', label: 'Any' };

export function RunHistory() {
  const pipeline = useAddressFilter('pipeline');
  const status = useAddressFilter('status');
  const { data: pipelines } = usePipelines();
  const { hasNextPage, isFetchingNextPage, fetchNextPage, ...query } = useRunHistory({
    pipeline: pipeline.value || undefined,
    status: isRunStatus(status.value) ? status.value : undefined,
  });
  const runs = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = pipeline.value !== '' || status.value !== '';
  const options = pipelines?.items.map(({ name, title }) => ({ value: name, label: title })) ?? [];

  return (
    <Section title="Runs" description="What has run, the newest first.">
      <div className={classes.filters}>
        <SelectField
          label="Pipeline"
          options={[{ value: '', label: 'All' }, ...options]}
          value={pipeline.value}
          onChange={pipeline.choose}
        />
        <SelectField
          label="Status"
          options={[anyStatus, ...statusOptions]}
          value={status.value}
          onChange={status.choose}
        />
      </div>
      <RunFigures pipeline={pipeline.value} />
      <ListStates
        query={query}
        failure="The runs could not be loaded"
        empty={query.data !== undefined && runs.length === 0 && emptyText(isFiltered)}
      >
        <RunTable runs={runs} />
        {hasNextPage && <LoadMore isLoading={isFetchingNextPage} onLoad={fetchNextPage} />}
      </ListStates>
    </Section>
  );
}

function emptyText(isFiltered: boolean): string {
  return isFiltered
    ? 'No run is like this.'
    : 'Nothing has run yet. Choose a pipeline and run it; you will find it here.';
}
