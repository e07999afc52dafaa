import type { ExtraProps } from 'react-markdown';

/** The text and language of a code block, read from its `pre` element. */
export function readCode(pre: ExtraProps['node']): { code: string; language: string } {
  const element = pre?.children[0];
  if (element?.type !== 'element') return { code: '', language: '' };
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const names = element.properties.className;
  const name = Array.isArray(names) ? names.find((entry) => String(entry).startsWith('language-')) : undefined;
  return { code: text.replace(/\n$/, ''), language: String(name ?? '').replace('language-', '') };
}
