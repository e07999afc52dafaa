import { memo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { safeUrl } from '@/lib/safe-url';
import classes from './markdown.module.css';
import { CodeBlock } from './markdown-code-block';
import { MarkdownCheckbox, MarkdownImage, MarkdownLink, MarkdownTable } from './markdown-elements';

const plugins = [remarkGfm];

const shared: Components = {
  a: ({ href, children }) => <MarkdownLink href={href}>{children}</MarkdownLink>,
  img: ({ src, alt }) => <MarkdownImage src={src} alt={alt} />,
  table: ({ children }) => <MarkdownTable>{children}</MarkdownTable>,
  input: ({ checked }) => <MarkdownCheckbox isChecked={checked === true} />,
};

const growing: Components = { ...shared, pre: ({ node }) => <CodeBlock node={node} isSettled={false} /> };
const settled: Components = { ...shared, pre: ({ node }) => <CodeBlock node={node} isSettled /> };

interface MarkdownBlockProps {
  source: string;
  isSettled: boolean;
}

export const MarkdownBlock = memo(function MarkdownBlock({ source, isSettled }: MarkdownBlockProps) {
  return (
    <div className={classes.block}>
      <Markdown remarkPlugins={plugins} urlTransform={safeUrl} components={isSettled ? settled : growing}>
        {source}
      </Markdown>
    </div>
  );
});
