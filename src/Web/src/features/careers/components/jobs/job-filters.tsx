'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconColumns3, IconTable } from '@tabler/icons-react';
import { useEffect, useId } from 'react';
import { SearchField } from '@/components/ui/search-field';
import { SelectField } from '@/components/ui/select-field';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import type { useJobFilter } from '@/features/careers/hooks/use-job-filter';
import { rescueFocus } from '@/lib/rescue-focus';

type JobFiltersProps = Omit<ReturnType<typeof useJobFilter>, 'filter' | 'isFiltered'>;

const views = [
  { value: 'board', name: 'Board', Icon: IconColumns3 },
  { value: 'table', name: 'Table', Icon: IconTable },
] as const;

/** Where there is little room, all but the search is shown when it is asked for. */
export function JobFilters({ words, sort, status, remote, posted, score, view, show }: JobFiltersProps) {
  const [isOpen, { toggle }] = useDisclosure();
  const choicesId = useId();
  const narrowing = [...(view === 'table' ? [status] : []), remote, posted, score];
  const inUse = narrowing.filter(({ value }) => value !== '').length;

  // Where there is no job, what comes in their place has no filters.
  useEffect(() => rescueFocus, []);

  return (
    <div className={classes.filters}>
      <SearchField label="Search" searched={words.value} onSearch={words.adjust} />
      <Button
        variant="default"
        className={classes.filtersToggle}
        aria-expanded={isOpen}
        aria-controls={choicesId}
        onClick={toggle}
      >
        {inUse === 0 ? 'Filters' : `Filters (${inUse})`}
      </Button>
      <div id={choicesId} className={classes.choices} data-open={isOpen}>
        <Choice label="Sort" {...sort} />
        {view === 'table' && <Choice label="Status" {...status} />}
        <Choice label="Remote" {...remote} />
        <Choice label="Posted" {...posted} />
        <Choice label="Score" {...score} />
      </div>
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

function Choice({ choose, ...field }: JobFiltersProps['score'] & { label: string }) {
  return <SelectField {...field} onChange={choose} />;
}
