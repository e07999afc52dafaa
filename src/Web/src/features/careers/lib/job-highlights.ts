import type { HighlightDto } from '@/api/gen/types.gen';

const lead = 40;

/** The text from a little before its first match, which so is in sight where there is room for a few lines; none without a match. */
export function fromFirstMatch(pieces: readonly HighlightDto[]): readonly HighlightDto[] {
  const first = pieces.findIndex(({ isMatch }) => isMatch);
  if (first < 0) return [];
  const before = pieces
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  if (before.length <= lead) return pieces;
  const words = before.slice(-lead).replace(/^\S*\s+/, '');
  return [{ text: `…${words}`, isMatch: false }, ...pieces.slice(first)];
}
