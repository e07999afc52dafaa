'use client';

import { Button } from '@mantine/core';
import { IconColumns3, IconTable } from '@tabler/icons-react';
import { SearchField } from '@/components/ui/search-field';
import { SelectField } from '@/components/ui/select-field';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { deleted, type useJobFilter } from '@/features/careers/hooks/use-job-filter';
import { statusNames } from '@/features/careers/lib/job-words';

type JobFiltersProps = Omit<ReturnType<typeof useJobFilter>, 'filter' | 'isFiltered'>;

const statusOptions = [
  { value: '', label: 'Any status' },
  ...Object.entries(statusNames).map(([value, label]) => ({ value, label })),
  { value: deleted, label: 'Deleted' },
];

const placeOptions = [
  { value: '', label: 'Any place' },
  { value: 'remote', label: 'Remote' },
  { value: 'onsite', label: 'Not remote' },
];

const postedOptions = [
  { value: '', label: 'At any time' },
  { value: '24', label: 'In 24 hours' },
  { value: '168', label: 'In 7 days' },
  { value: '720', label: 'In 30 days' },
];

const scoreOptions = [
  { value: '', label: 'Any score' },
  { value: '50', label: '50 or more' },
  { value: '70', label: '70 or more' },
  { value: '80', label: '80 or more' },
];

const views = [
  { value: 'board', name: 'Board', Icon: IconColumns3 },
  { value: 'table', name: 'Table', Icon: IconTable },
] as const;

export function JobFilters({ words, sort, status, place, posted, score, view, show }: JobFiltersProps) {
  return (
    <div className={classes.filters}>
      <SearchField label="Search" searched={words.value} onSearch={words.adjust} />
      <SelectField label="Sort" options={sort.options} value={sort.value} onChange={sort.choose} />
      {view === 'table' && (
        <SelectField label="Status" options={statusOptions} value={status.value} onChange={status.choose} />
      )}
      <SelectField label="Place" options={placeOptions} value={place.value} onChange={place.choose} />
      <SelectField label="Posted" options={postedOptions} value={posted.value} onChange={posted.choose} />
      <SelectField label="Score" options={scoreOptions} value={score.value} onChange={score.choose} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends */}
      <div role="group" aria-label="View" className={classes.views}>
        {views.map(({ value, name, Icon }) => (
          <Button
            key={value}
            variant={view === value ? 'light' : 'default'}
            aria-pressed={view === value}
            leftSection={<Icon size={18} aria-hidden="true" />}
            onClick={() => show(value)}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
