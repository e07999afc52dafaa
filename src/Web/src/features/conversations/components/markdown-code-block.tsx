import type { ExtraProps } from 'react-markdown';
import { CopyButton } from '@/components/ui/copy-button';
import { useHighlight } from '@/features/conversations/hooks/use-highlight';
import { readCode } from '@/features/conversations/lib/code-element';
import { keyboardScrollable } from '@/lib/keyboard';
import classes from './code-block.module.css';

interface CodeBlockProps {
  node: ExtraProps['node'];
  isSettled: boolean;
}

export function CodeBlock({ node, isSettled }: CodeBlockProps) {
  const { code, language } = readCode(node);
  const lines = useHighlight(code, language, isSettled);

  return (
    <figure className={classes.block} aria-label={language ? `Code, ${language}` : 'Code'}>
      <figcaption className={classes.header}>
        <span>{language || 'text'}</span>
        <CopyButton text={code} label="Copy code" showsLabel />
      </figcaption>
      <pre className={classes.code} {...keyboardScrollable}>
        <code>
          {lines?.map((tokens, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: settled code does not change
            <span key={line}>
              {tokens.map(({ content, color, offset }) => (
                <span key={offset} style={{ color }}>
                  {content}
                </span>
              ))}
              {'\n'}
            </span>
          )) ?? code}
        </code>
      </pre>
    </figure>
  );
}
