import { expect, it } from 'vitest';
import { markdownPreview } from '@/features/careers/lib/markdown-preview';

it('shows what is said, without how it is marked up', () => {
  const markdown = '# Ten years\n\n- I *built* [things](https://example.com)\n> in `C#`';

  expect(markdownPreview(markdown)).toBe('Ten years I built things in C#');
});
