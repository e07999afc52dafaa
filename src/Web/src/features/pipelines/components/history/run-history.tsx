'use client';

import { ListStates } from '@/components/ui/list-states';
import { LoadMore } from '@/components/ui/load-more';
import { Section } from '@/components/ui/section';
import { RunFigures } from '@/features/pipelines/components/history/run-figures';
import { RunFilters } from '@/features/pipelines/components/history/run-filters';
import { RunTable } from '@/features/pipelines/components/history/run-table';
import { useRunFilter } from '@/features/pipelines/hooks/use-run-filter';
import { useRunHistory } from '@/features/pipelines/hooks/use-run-history';

export function RunHistory() {
  const { filter, isFiltered, ...fields } = useRunFilter();
  const { hasNextPage, isFetchingNextPage, fetchNextPage, ...query } = useRunHistory(filter);
  const runs = query.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <Section title="Runs" description="What has run, the newest first.">
      <RunFilters {...fields} />
      <RunFigures pipeline={fields.pipeline.value} />
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
