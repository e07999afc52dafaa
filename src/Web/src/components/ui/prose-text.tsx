import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { safeUrl } from '@/lib/safe-url';

const plugins = [remarkGfm];

/** An image would tell its server who reads what, so it is only named. */
const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      children
    ),
  img: ({ alt }) => alt,
};

export function ProseText({ text }: { text: string }) {
  return (
    <Markdown remarkPlugins={plugins} urlTransform={safeUrl} components={components}>
      {text}
    </Markdown>
  );
}
