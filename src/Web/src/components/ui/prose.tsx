import { lazy, Suspense } from 'react';
import classes from './prose.module.css';

const ProseText = lazy(() => import('./prose-text').then(({ ProseText }) => ({ default: ProseText })));

/** Markdown that others wrote; until the renderer has arrived it is shown as it is. */
export function Prose({ text }: { text: string }) {
  return (
    <div className={classes.prose}>
      <Suspense fallback={<div className={classes.plain}>{text}</div>}>
        <ProseText text={text} />
      </Suspense>
    </div>
  );
}
