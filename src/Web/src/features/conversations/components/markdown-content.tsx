import { lazy, memo, Suspense } from 'react';
import classes from './markdown.module.css';

const loadBlocks = () => import('./markdown-blocks').then(({ MarkdownBlocks }) => ({ default: MarkdownBlocks }));
const MarkdownBlocks = lazy(loadBlocks);

interface MarkdownContentProps {
  text: string;
  isStreaming: boolean;
}

/** Renders an answer; until the renderer has arrived the text is shown as it is. */
export const MarkdownContent = memo(function MarkdownContent(props: MarkdownContentProps) {
  return (
    <Suspense fallback={<div className={classes.plain}>{props.text}</div>}>
      <MarkdownBlocks {...props} />
    </Suspense>
  );
});

/** Fetches the renderer while nothing else is going on, so that the first answer does not wait for it. */
export function preloadMarkdown() {
  void loadBlocks();
}
