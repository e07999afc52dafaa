import type { HighlightDto } from '@/api/gen/types.gen';
import { markdownPreview } from '@/features/careers/lib/markdown-preview';

// No text holds these: they are for private use.
const begin = '\uE000';
const end = '\uE001';

const lead = 40;

/** What is said around the first match, in one line and without the marks of Markdown; nothing without a match. */
export function excerptOf(pieces: readonly HighlightDto[]): readonly HighlightDto[] {
  const marked = pieces.map(({ text, isMatch }) => (isMatch ? `${begin}${text}${end}` : text)).join('');
  const [before = '', ...rest] = markdownPreview(marked).split(new RegExp(`[${begin}${end}]`));
  if (rest.length === 0) return [];
  const said = rest.map((text, index) => ({ text, isMatch: index % 2 === 0 }));
  return [{ text: endOf(before), isMatch: false }, ...said].filter(({ text }) => text !== '');
}

/** A few words, so that what follows is in sight where there is room for a few lines. */
function endOf(text: string): string {
  return text.length <= lead ? text : `…${text.slice(-lead).replace(/^\S*\s+/, '')}`;
}
