'use client';

import { Button } from '@mantine/core';
import { IconColumns3, IconTable } from '@tabler/icons-react';
import { SearchField } from '@/components/ui/search-field';
import { SelectField } from '@/components/ui/select-field';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import type { useJobFilter } from '@/features/careers/hooks/use-job-filter';

type JobFiltersProps = Pick<ReturnType<typeof useJobFilter>, 'words' | 'sort' | 'score' | 'view' | 'show'>;

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

export function JobFilters({ words, sort, score, view, show }: JobFiltersProps) {
  return (
    <div className={classes.filters}>
      <SearchField label="Search" searched={words.value} onSearch={words.adjust} />
      <SelectField label="Sort" options={sort.options} value={sort.value} onChange={sort.choose} />
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
