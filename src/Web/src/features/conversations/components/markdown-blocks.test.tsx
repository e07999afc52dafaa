import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '@/test/render';
import { MarkdownBlocks } from './markdown-blocks';

const show = (text: string, isStreaming = false) =>
  renderInApp(<MarkdownBlocks text={text} isStreaming={isStreaming} />).container;

describe('MarkdownBlocks', () => {
  it('opens links in a new tab without telling where from', () => {
    show('[docs](https://example.org)');

    const link = screen.getByRole('link', { name: 'docs' });
    expect(link).toHaveProperty('target', '_blank');
    expect(link).toHaveProperty('rel', 'noopener noreferrer');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/settings', '//example.org'])('makes no link of %s', (url) => {
    show(`[text](${url})`);

    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('text')).toBeDefined();
  });

  it('never loads an image but says where it is', () => {
    const container = show('![A chart](https://example.org/chart.png)');

    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('A chart')).toBeDefined();
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://example.org/chart.png');
  });

  it('shows raw HTML as text', () => {
    const container = show('<script>alert(1)</script>\n\n<b onclick="x()">bold</b>');

    expect(container.querySelector('script, b')).toBeNull();
    expect(container.textContent).toContain('<script>alert(1)</script>');
  });

  it('copies code without its fence', async () => {
    const user = userEvent.setup();
    show('```ts\nconst a = 1;\n```');

    await user.click(screen.getByRole('button', { name: 'Copy code' }));

    expect(await navigator.clipboard.readText()).toBe('const a = 1;');
    expect(screen.getByRole('button', { name: 'Copied' })).toBeDefined();
  });

  it('resolves a reference that is defined in another block once the answer is complete', () => {
    const text = 'See [the docs][d].\n\nMore.\n\nEven more.\n\n[d]: https://example.org';
    const { rerender } = renderInApp(<MarkdownBlocks text={text} isStreaming />);
    expect(screen.queryByRole('link')).toBeNull();

    rerender(<MarkdownBlocks text={text} isStreaming={false} />);

    expect(screen.getByRole('link', { name: 'the docs' })).toBeDefined();
  });
});
