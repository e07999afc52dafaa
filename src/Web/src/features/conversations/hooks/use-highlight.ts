import { useEffect, useState } from 'react';
import type { ThemedToken } from 'shiki/core';
import { whenIdle } from '@/lib/when-idle';

const longestCode = 50_000;

/** Colours finished code when the browser has time for it; null until then, and for languages we do not know. */
export function useHighlight(code: string, language: string, isSettled: boolean): ThemedToken[][] | null {
  const [highlighted, setHighlighted] = useState<{ code: string; lines: ThemedToken[][] } | null>(null);

  useEffect(() => {
    if (!isSettled || language === '' || code.length > longestCode) return;
    let isWanted = true;
    const cancel = whenIdle(async () => {
      const { highlight } = await import('@/features/conversations/lib/highlighter');
      const lines = await highlight(code, language);
      if (isWanted && lines) setHighlighted({ code, lines });
    });
    return () => {
      isWanted = false;
      cancel();
    };
  }, [code, language, isSettled]);

  return highlighted?.code === code ? highlighted.lines : null;
}
