import { expect, it } from 'vitest';
import { fromFirstMatch } from '@/features/careers/lib/job-highlights';

const match = { text: 'hedges', isMatch: true };
const said = (text: string) => ({ text, isMatch: false });

it('begins a few words before the first match', () => {
  const pieces = [said('Our garden is older than the town around it, and you cut its '), match, said(' by hand.')];

  expect(fromFirstMatch(pieces)).toEqual([said('…the town around it, and you cut its '), match, said(' by hand.')]);
});

it('begins in the middle of what has no blanks', () => {
  const [before] = fromFirstMatch([said(`${'x'.repeat(100)}-`), match]);

  expect(before?.text).toBe(`…${'x'.repeat(39)}-`);
});

it('leaves a match as it is that stands near the beginning, and has none without one', () => {
  const near = [said('You cut '), match];

  expect(fromFirstMatch(near)).toEqual(near);
  expect(fromFirstMatch([said('You cut')])).toEqual([]);
});
