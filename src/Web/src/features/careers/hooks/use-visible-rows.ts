'use client';

import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';

const narrow = '(max-width: 47.99em)';
const usualHeight = 57;
const gapOfCards = 8;
const beyondSight = 12;

/** Which rows of a long table are in sight, and how much room the others take above and below them. */
export function useVisibleRows(count: number) {
  const [top, setTop] = useState(0);
  const isNarrow = useMediaQuery(narrow);
  const table = useCallback((element: HTMLTableElement | null) => setTop(element?.offsetTop ?? 0), []);

  const rows = useVirtualizer({
    count,
    getScrollElement: () => document.getElementById('content'),
    estimateSize: () => usualHeight,
    scrollMargin: top,
    gap: isNarrow ? gapOfCards : 0,
    overscan: beyondSight,
  });
  const visible = rows.getVirtualItems();
  const first = visible[0]?.start ?? top;
  const end = visible.at(-1)?.end ?? top;
  return {
    table,
    measure: rows.measureElement,
    visible: visible.map(({ index }) => index),
    room: { '--above': `${first - top}px`, '--below': `${Math.max(0, rows.getTotalSize() - (end - top))}px` },
  };
}
