'use client';

import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { TextField } from '@/components/ui/text-field';

const pause = 250;

interface SearchFieldProps {
  label: string;
  /** What is searched; the field follows it when it is changed by a link, or by Back. */
  searched: string;
  onSearch: (text: string) => void;
}

/** Searches while the person types, whenever they pause. */
export function SearchField({ label, searched, onSearch }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const underway = useRef<string[]>([]);
  const search = useDebouncedCallback((typed: string) => {
    const text = typed.trim();
    underway.current.push(text);
    onSearch(text);
  }, pause);

  // What comes back of what was typed here is no change, also when the person has typed on meanwhile.
  useEffect(() => {
    const own = underway.current.indexOf(searched);
    underway.current = own < 0 ? [] : underway.current.slice(own + 1);
    if (own >= 0 || !field.current) return;
    search.cancel();
    field.current.value = searched;
  }, [searched, search]);

  return (
    <TextField
      ref={field}
      type="search"
      name="q"
      label={label}
      defaultValue={searched}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => search(currentTarget.value)}
    />
  );
}
