'use client';

import { useDebouncedCallback } from '@mantine/hooks';
import { TextField } from '@/components/ui/text-field';

const pause = 250;

interface SearchFieldProps {
  label: string;
  initial: string;
  onSearch: (text: string) => void;
}

/** Searches while the person types, whenever they pause. */
export function SearchField({ label, initial, onSearch }: SearchFieldProps) {
  const search = useDebouncedCallback((text: string) => onSearch(text.trim()), pause);

  return (
    <TextField
      type="search"
      name="q"
      label={label}
      defaultValue={initial}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => search(currentTarget.value)}
    />
  );
}
