import { useState } from 'react';
import { emptySplit, hasReferenceDefinitions, splitBlocks } from '@/features/conversations/lib/block-splitter';
import classes from './markdown.module.css';
import { MarkdownBlock } from './markdown-block';

interface MarkdownBlocksProps {
  text: string;
  isStreaming: boolean;
}

export function MarkdownBlocks({ text, isStreaming }: MarkdownBlocksProps) {
  const [split, setSplit] = useState(() => splitBlocks(emptySplit, text));
  if (split.text !== text) setSplit(splitBlocks(split, text));

  const needsWholeText = !isStreaming && hasReferenceDefinitions(text);
  const blocks = needsWholeText ? [text] : [...split.settled, ...split.tailBlocks];
  return (
    <div className={classes.content}>
      {blocks.map((source, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks only ever grow at the end
        <MarkdownBlock key={index} source={source} isSettled={!isStreaming || index < split.settled.length} />
      ))}
    </div>
  );
}
