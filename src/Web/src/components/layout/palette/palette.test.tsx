import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { PaletteButton } from './palette-button';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }), usePathname: () => '/jobs' }));

type Item = Record<string, string | null>;

const address = (path: string) => `http://localhost/api/v1/${path}`;

/** A list that finds what is called so, as the server does. */
const list = (path: string, items: Item[], asked?: (query: object) => void) =>
  http.get(address(path), ({ request }) => {
    const { q = '', ...query } = Object.fromEntries(new URL(request.url).searchParams);
    asked?.({ q, ...query });
    const isArchive = query.archived === 'true';
    const found = items.filter(
      (item) => isArchive === (item.kept === 'away') && JSON.stringify(item).toLowerCase().includes(q),
    );
    return HttpResponse.json({ items: found, nextCursor: null });
  });

const asked = vi.fn();

Element.prototype.scrollIntoView = () => {};

beforeEach(() => {
  asked.mockClear();
  server.use(
    list('conversations', [
      { id: 'c1', title: 'Garden plans' },
      { id: 'c2', title: 'Garden of last year', kept: 'away' },
    ]),
    list('resumes', [{ id: 'v1', name: 'Gardener’s resume' }]),
    list('stories', [{ id: 's1', name: 'Gardening years' }]),
    list('pipelines/runs', [{ id: 'r1', pipeline: 'garden_report', status: 'completed' }]),
    list('jobs', [{ id: 'j1', title: 'Gardener', company: 'Initech' }], asked),
  );
});

afterEach(() => queryClient.clear());

async function open() {
  renderInApp(<PaletteButton />);
  await userEvent.keyboard('{Control>}k{/Control}');
  return screen.findByRole('combobox', { name: 'Jump to anything' });
}

const options = () => screen.getAllByRole('option').map((option) => option.textContent);

it('finds what is called so in every module, and opens what is chosen by keys', async () => {
  const input = await open();

  await userEvent.type(input, 'garden');
  await screen.findByText('6 results');
  expect(options()).toEqual([
    'GardenerInitech',
    'Garden plans',
    'Garden of last year',
    'Gardener’s resume',
    'Gardening years',
    'garden reportcompleted',
  ]);
  expect(asked).toHaveBeenCalledExactlyOnceWith({ q: 'garden', limit: '5' });
  await userEvent.keyboard('{ArrowDown}');
  expect(input.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
  await userEvent.keyboard('{ArrowUp}{Enter}');

  expect(push).toHaveBeenCalledWith('/jobs/j1');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
});

it('begins with the pages and what is new', async () => {
  await open();

  await screen.findByRole('option', { name: 'Garden plans' });
  const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'));
  expect(groups).toEqual(['Pages', 'Conversations', 'Resumes', 'Stories', 'Runs']);
  expect(asked).not.toHaveBeenCalled();
});

it('leads to pages at once, and says when nothing is called so', async () => {
  const input = await open();
  await userEvent.type(input, 'api');
  expect(screen.getByRole('option', { name: 'API keys' })).toBeDefined();

  await userEvent.type(input, ' of nobody');

  expect(await screen.findByText('Nothing is called so.')).toBeDefined();
});

it('shows what the others have when one cannot be searched, and says so', async () => {
  server.use(http.get(address('stories'), () => new HttpResponse(null, { status: 500 })));
  const input = await open();

  await userEvent.type(input, 'gardener');

  expect(await screen.findByText('2 results. Stories could not be searched.')).toBeDefined();
  expect(options()).toEqual(['GardenerInitech', 'Gardener’s resume']);
});

it('gives up what it asked for when other words are typed, and opens nothing that was found for those before', async () => {
  const gone = vi.fn();
  server.use(
    http.get(address('stories'), async ({ request }) => {
      if (!request.url.includes('q=gard&')) return HttpResponse.json({ items: [], nextCursor: null });
      asked('slowly');
      await new Promise((resolve) => request.signal.addEventListener('abort', resolve));
      gone();
      return HttpResponse.error();
    }),
  );
  const input = await open();
  await screen.findByRole('option', { name: 'Garden plans' });
  await userEvent.type(input, 'gard');
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith('slowly'));
  await userEvent.keyboard('{Enter}');
  expect(input.isConnected).toBe(true);
  expect(gone).not.toHaveBeenCalled();

  await userEvent.type(input, 'en p');

  await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce());
  expect(await screen.findByText('1 result')).toBeDefined();
  expect(options()).toEqual(['Garden plans']);
});
