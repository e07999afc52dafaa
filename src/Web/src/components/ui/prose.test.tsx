import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Prose } from '@/components/ui/prose';
import { renderInApp } from '@/test/render';

it('shows what others wrote, and lets nothing of it act or be fetched', async () => {
  const text =
    '### Who we are\n\n<script>alert(1)</script>\n\n![pixel](https://spy.example/p.png) [a](javascript:x) [b](https://b.example)';

  const { container } = renderInApp(<Prose text={text} />);

  expect(await screen.findByRole('heading', { name: 'Who we are' })).toBeDefined();
  expect(container.querySelector('script, img')).toBeNull();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://b.example']);
});
