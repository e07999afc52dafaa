import { SelectField } from '@/components/ui/select-field';
import classes from '@/features/pipelines/components/pipelines.module.css';
import { usePipelines } from '@/features/pipelines/hooks/use-pipelines';
import type { useRunFilter } from '@/features/pipelines/hooks/use-run-filter';
import { starterOptions, statusOptions, timeOptions } from '@/features/pipelines/lib/run-words';

type RunFiltersProps = Pick<ReturnType<typeof useRunFilter>, 'pipeline' | 'status' | 'source' | 'days'>;

export function RunFilters({ pipeline, status, source, days }: RunFiltersProps) {
  const { data: pipelines } = usePipelines();
  const options = pipelines?.items.map(({ name, title }) => ({ value: name, label: title })) ?? [];

  return (
    <div className={classes.runFilters}>
      <SelectField
        label="Pipeline"
        options={[{ value: '', label: 'All' }, ...options]}
        value={pipeline.value}
        onChange={pipeline.choose}
      />
      <SelectField
        label="Status"
        options={[{ value: '', label: 'Any' }, ...statusOptions]}
        value={status.value}
        onChange={status.choose}
      />
      <SelectField
        label="Started by"
        options={[{ value: '', label: 'Anybody' }, ...starterOptions]}
        value={source.value}
        onChange={source.choose}
      />
      <SelectField label="Started in" options={timeOptions} value={days.value} onChange={days.choose} />
    </div>
  );
}
