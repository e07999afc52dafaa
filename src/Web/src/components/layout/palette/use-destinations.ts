'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { called, pages } from './palette-destinations';
import { type Findings, findEverywhere } from './palette-sources';

const pause = 150;
const fresh = 30_000;
const nothing: Findings = { destinations: [], missing: [] };

/**
 * What the words may mean: pages at once, and below them what its person has, all together when it is found. Without
 * words, all pages and what is new. Until the new is found, what was found before stays in its place.
 */
export function useDestinations(words: string) {
  const [sought] = useDebouncedValue(words, pause);
  const { data = nothing, isFetching } = useQuery({
    queryKey: ['palette', sought],
    queryFn: ({ signal }) => findEverywhere(sought, signal),
    placeholderData: keepPreviousData,
    staleTime: ({ state }) => (state.data?.missing.length ? 0 : fresh),
  });

  return {
    destinations: [...called(words, pages), ...data.destinations],
    missing: data.missing,
    isSearching: isFetching || words !== sought,
  };
}
