'use client';

import { ListStates } from '@/components/ui/list-states';
import { SearchField } from '@/components/ui/search-field';
import { Section } from '@/components/ui/section';
import { SelectField } from '@/components/ui/select-field';
import { PipelineCard } from '@/features/pipelines/components/catalog/pipeline-card';
import classes from '@/features/pipelines/components/pipelines.module.css';
import { usePipelines } from '@/features/pipelines/hooks/use-pipelines';
import { matchingPipelines, optionsOf } from '@/features/pipelines/lib/pipeline-filter';
import { useAddressFilter } from '@/hooks/use-address-filter';

export function PipelineCatalog() {
  const query = usePipelines();
  const words = useAddressFilter('q');
  const area = useAddressFilter('area');
  const tag = useAddressFilter('tag');
  const all = query.data?.items ?? [];
  const found = matchingPipelines(all, { q: words.value, area: area.value, tag: tag.value });

  return (
    <Section
      title="What can be run"
      description="Work that runs by itself: now, on a schedule, or when the assistant asks."
    >
      <div className={classes.filters}>
        <SearchField label="Search" searched={words.value} onSearch={words.adjust} />
        <SelectField
          label="Area"
          options={optionsOf(
            'All areas',
            all.map((pipeline) => pipeline.area),
          )}
          value={area.value}
          onChange={area.choose}
        />
        <SelectField
          label="Tag"
          options={optionsOf(
            'All tags',
            all.flatMap(({ tags }) => tags),
          )}
          value={tag.value}
          onChange={tag.choose}
        />
      </div>
      <ListStates
        query={query}
        failure="The pipelines could not be loaded"
        empty={query.data !== undefined && found.length === 0 && emptyText(all.length > 0)}
      >
        <ul aria-label="Pipelines" className={classes.cards}>
          {found.map((pipeline) => (
            <PipelineCard key={pipeline.name} pipeline={pipeline} />
          ))}
        </ul>
      </ListStates>
    </Section>
  );
}

function emptyText(hasPipelines: boolean): string {
  return hasPipelines
    ? 'No pipeline is like this. Search for fewer words, or look into all areas.'
    : 'This server has no pipelines yet. Whoever develops it adds one by adding a class.';
}
