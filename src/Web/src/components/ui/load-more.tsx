'use client';

import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';

interface LoadMoreProps {
  isLoading: boolean;
  onLoad: () => void;
}

/** Loads when scrolled into view; the button is there for whoever does not scroll. */
export function LoadMore({ isLoading, onLoad }: LoadMoreProps) {
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const isVisible = entry?.isIntersecting ?? false;

  useEffect(() => {
    if (isVisible && !isLoading) onLoad();
  }, [isVisible, isLoading, onLoad]);

  return (
    <Button ref={ref} variant="subtle" color="gray" size="sm" fullWidth loading={isLoading} onClick={onLoad}>
      Show more
    </Button>
  );
}
