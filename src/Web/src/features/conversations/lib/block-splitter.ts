import { lexer } from 'marked';

/** Markdown that grows at its end, cut into blocks; the settled ones are never looked at again. */
export interface SplitText {
  text: string;
  settled: string[];
  tail: string;
  tailBlocks: string[];
}

export const emptySplit: SplitText = { text: '', settled: [], tail: '', tailBlocks: [] };

/** Brings the split up to the given text, reading only what is new unless the text was replaced. */
export function splitBlocks(previous: SplitText, text: string): SplitText {
  const known = text.startsWith(previous.text) ? previous : emptySplit;
  const added = text.slice(known.text.length);
  const { blocks, rest } = settle(known.tail + added, added.includes('\n'));
  return {
    text,
    settled: blocks.length > 0 ? [...known.settled, ...blocks] : known.settled,
    tail: rest,
    tailBlocks: visible(lexer(rest)),
  };
}

/** A definition may stand far from the link that uses it, so such a text is only right when read as a whole. */
export function hasReferenceDefinitions(text: string): boolean {
  return /^ {0,3}\[[^\]\n]+\]:/m.test(text);
}

/** The last two tokens can still change, and an unfinished line may yet turn into anything. */
function settle(tail: string, hasNewLine: boolean): { blocks: string[]; rest: string } {
  if (!hasNewLine) return { blocks: [], rest: tail };
  const end = tail.lastIndexOf('\n') + 1;
  const lines = tail.slice(0, end).replaceAll('\r\n', '\n');
  const tokens = lexer(lines).slice(0, -2);
  const length = tokens.reduce((sum, token) => sum + token.raw.length, 0);
  return { blocks: visible(tokens), rest: copy(lines.slice(length) + tail.slice(end)) };
}

function visible(tokens: { type: string; raw: string }[]): string[] {
  return tokens.filter((token) => token.type !== 'space').map((token) => copy(token.raw));
}

/** A slice keeps the whole text it came from alive; a copy does not. */
function copy(slice: string): string {
  return structuredClone(slice);
}
