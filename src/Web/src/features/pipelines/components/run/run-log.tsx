'use client';

import { useLayoutEffect, useRef } from 'react';
import type { PipelineLogLineDto } from '@/api/gen/types.gen';
import { formatClock } from '@/features/pipelines/lib/clock';
import { keyboardScrollable } from '@/lib/keyboard';
import classes from './run.module.css';

const nearEnd = 24;

/** What the pipeline told on the way. It follows the end for as long as nobody scrolls up. */
export function RunLog({ lines }: { lines: readonly PipelineLogLineDto[] }) {
  const box = useRef<HTMLOListElement>(null);
  const followsEnd = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what moves the end
  useLayoutEffect(() => {
    const { current } = box;
    if (current && followsEnd.current) current.scrollTop = current.scrollHeight;
  }, [lines]);

  const onScroll = () => {
    const { current } = box;
    if (current) followsEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < nearEnd;
  };

  return (
    <section aria-label="Log">
      <h3 className={classes.sectionTitle}>Log</h3>
      <ol ref={box} aria-label="Log lines" className={classes.log} onScroll={onScroll} {...keyboardScrollable}>
        {lines.map(({ at, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines only ever come at the end
          <li key={index} className={classes.logLine}>
            <time dateTime={at}>{formatClock(at)}</time>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
