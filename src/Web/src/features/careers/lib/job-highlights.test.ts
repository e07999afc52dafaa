import { expect, it } from 'vitest';
import { excerptOf } from '@/features/careers/lib/job-highlights';

const match = { text: 'hedges', isMatch: true };
const said = (text: string) => ({ text, isMatch: false });

it('begins a few words before the first match', () => {
  const pieces = [said('Our garden is older than the town around it, and you cut its '), match, said(' by hand.')];

  expect(excerptOf(pieces)).toEqual([said('…the town around it, and you cut its '), match, said(' by hand.')]);
});

it('begins in the middle of what has no blanks', () => {
  const [before] = excerptOf([said(`${'x'.repeat(100)}-`), match]);

  expect(before?.text).toBe(`…${'x'.repeat(39)}-`);
});

it('leaves a match as it is that stands near the beginning, and has none without one', () => {
  const near = [said('You cut '), match];

  expect(excerptOf(near)).toEqual(near);
  expect(excerptOf([match])).toEqual([match]);
  expect(excerptOf([said('You cut')])).toEqual([]);
});

it('says it without the marks of Markdown', () => {
  const pieces = [
    said('### The work\n\n- You **cut '),
    match,
    said('** - by hand\n- [Read on](https://example.com/'),
    match,
  ];

  expect(excerptOf([...pieces, said(')')])).toEqual([said('The work You cut '), match, said(' - by hand Read on')]);
});
