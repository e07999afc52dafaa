import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { PaletteButton } from './palette-button';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }), usePathname: () => '/jobs' }));

const list = (path: string, items: object[]) =>
  http.get(`http://localhost/api/v1/${path}`, () => HttpResponse.json({ items, nextCursor: null }));

Element.prototype.scrollIntoView = () => {};

afterEach(() => queryClient.clear());

async function open() {
  server.use(
    list('conversations', [{ id: 'c1', title: 'Garden plans' }]),
    list('resumes', [{ id: 'v1', name: 'Gardener’s resume' }]),
    list('stories', [{ id: 's1', name: 'Gardening years' }]),
    list('pipelines/runs', [{ id: 'r1', pipeline: 'web_page_to_text', status: 'completed' }]),
    list('jobs', [{ id: 'j1', title: 'Gardener', company: 'Initech' }]),
  );
  renderInApp(<PaletteButton />);
  await userEvent.keyboard('{Control>}k{/Control}');
  return screen.findByRole('combobox', { name: 'Jump to anything' });
}

it('finds what is called so in every module, and opens what is chosen by keys', async () => {
  const input = await open();

  await userEvent.type(input, 'garden');
  await waitFor(() =>
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'GardenerInitech',
      'Garden plans',
      'Gardener’s resume',
      'Gardening years',
    ]),
  );
  await userEvent.keyboard('{ArrowDown}');
  expect(input.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
  await userEvent.keyboard('{ArrowUp}{Enter}');

  expect(push).toHaveBeenCalledWith('/jobs/j1');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
});

it('leads to pages, and says when nothing is called so', async () => {
  const input = await open();
  await userEvent.type(input, 'api');
  await screen.findByRole('option', { name: 'API keys' });

  server.use(list('jobs', []));
  await userEvent.type(input, ' of nobody');

  expect(await screen.findByText('Nothing is called so.')).toBeDefined();
});
