'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';

const usualHeight = 57;
const beyondSight = 12;

const scroller = () => document.getElementById('content');

/** Which rows of a long table are in sight, and how much room the others take above and below them. */
export function useVisibleRows(count: number) {
  const [top, setTop] = useState(0);
  const table = useCallback((element: HTMLTableElement | null) => setTop(element ? topOf(element) : 0), []);

  const rows = useVirtualizer({
    count,
    getScrollElement: scroller,
    estimateSize: () => usualHeight,
    scrollMargin: top,
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

/** How far it stands below the beginning of what is scrolled. */
function topOf(element: HTMLElement): number {
  const content = scroller();
  const above = content === null ? 0 : content.scrollTop - content.getBoundingClientRect().top;
  return element.getBoundingClientRect().top + above;
}
