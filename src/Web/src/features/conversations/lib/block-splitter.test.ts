import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { random } from '@/test/random';
import { emptySplit, hasReferenceDefinitions, type SplitText, splitBlocks } from './block-splitter';

const fragments = [
  '# A heading\n',
  'A paragraph with **bold** and `code`.\n',
  'Setext\n---\n',
  '\n',
  '\n\n',
  '- one\n- two\n',
  '- one\n\n  still one\n',
  '1. first\n2. second\n',
  '  indented more\n',
  '    indented code\n',
  '> a quote\n',
  'lazy continuation\n',
  '```ts\nconst a = 1;\n\n# no heading\n```\n',
  '~~~\nopen fence\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n',
  '<div>\nraw\n</div>\n',
  '[ref]: https://example.org\n',
  '---\n',
  'two\r\nlines\r\n',
  '1',
  '-',
  'unfinished',
];

function chunksOf(text: string, next: () => number): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; ) {
    const size = 1 + Math.floor(next() * 12);
    chunks.push(text.slice(start, start + size));
    start += size;
  }
  return chunks;
}

function feed(chunks: string[]): SplitText {
  let text = '';
  return chunks.reduce((split, chunk) => {
    text += chunk;
    return splitBlocks(split, text);
  }, emptySplit);
}

const blocksOf = (split: SplitText) => [...split.settled, ...split.tailBlocks];

describe('splitBlocks', () => {
  it('gives the same blocks however the text is cut', () => {
    const next = random(7);
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 12 }, () => fragments[Math.floor(next() * fragments.length)]).join('');

      const chunked = blocksOf(feed(chunksOf(text, next)));

      expect(chunked, JSON.stringify(text)).toEqual(blocksOf(splitBlocks(emptySplit, text)));
    }
  });

  it('finds the blocks a single pass over the whole text finds', () => {
    const text = '# Title\n\nFirst.\n\n1. a\n\n2. b\n\n```\ncode\n```\n\nLast';

    const whole = lexer(text)
      .filter((token) => token.type !== 'space')
      .map((token) => token.raw);

    expect(blocksOf(feed(chunksOf(text, random(3))))).toEqual(whole);
  });

  it('never changes a settled block while text is added', () => {
    const before = feed(['One.\n\nTwo.\n\nThree.\n\nFour.\n']);

    const after = splitBlocks(before, `${before.text}\nFive.\n\nSix.\n`);

    expect(before.settled).toEqual(['One.', 'Two.', 'Three.']);
    expect(after.settled.slice(0, 3)).toEqual(before.settled);
  });

  it('starts over when the text was replaced', () => {
    const split = splitBlocks(feed(['One.\n\nTwo.\n\nThree.\n']), 'Something else.');

    expect(blocksOf(split)).toEqual(['Something else.']);
  });
});

describe('hasReferenceDefinitions', () => {
  it('tells a definition from a link', () => {
    expect(hasReferenceDefinitions('See [docs].\n\n[docs]: https://example.org')).toBe(true);
    expect(hasReferenceDefinitions('See [docs](https://example.org): good.')).toBe(false);
  });
});
