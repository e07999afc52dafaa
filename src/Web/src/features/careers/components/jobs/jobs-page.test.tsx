import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ChangeJobs } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import { JobsPage } from '@/features/careers/components/jobs/jobs-page';
import { useJobViewStore } from '@/stores/job-view-store';
import { listedJobOf } from '@/test/jobs';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

vi.mock('next/navigation', () => ({
  usePathname: () => '/jobs',
  useSearchParams: () => new URLSearchParams(window.location.search),
}));

const api = 'http://localhost/api/v1/jobs';
const summaries = (count: number) => Array.from({ length: count }, (_, index) => listedJobOf({ id: `j${index}` }));

let asked: URLSearchParams[];
let done: string[];
let stored: ReturnType<typeof summaries>;

function open(address: string, count = 1) {
  stored = summaries(count);
  window.history.replaceState(null, '', address);
  server.use(
    http.get(`${api}/stats`, () => HttpResponse.json({ total: count, scored: 0, averageScore: null, statuses: [] })),
    http.get(api, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: stored, nextCursor: null });
    }),
  );
  renderInApp(
    <main id="content" tabIndex={-1}>
      <JobsPage />
    </main>,
  );
}

const changeAll = () =>
  server.use(
    http.post(`${api}/bulk`, async ({ request }) => {
      const { ids, action } = (await request.json()) as ChangeJobs;
      done.push(action);
      if (action !== 'move') stored = [];
      return HttpResponse.json({ changed: ids, refused: [], next: null });
    }),
  );

const sortField = () => screen.findByLabelText<HTMLSelectElement>('Sort');
const orders = (field: HTMLSelectElement) =>
  within(field)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

beforeEach(() => {
  queryClient.clear();
  useJobViewStore.getState().prefer('board');
  asked = [];
  done = [];
});

it('sorts what words find by the best match, and says where that leaves some out', async () => {
  open('/jobs?view=table&q=gardener', 100);

  expect(await screen.findByText(/These are the 100 best matches/)).toBeDefined();
  const field = await sortField();
  expect(field.selectedOptions[0]?.textContent).toBe('Best match');
  expect(orders(field).slice(0, 2)).toEqual(['Best match', 'Newest first']);
  expect(asked.find((query) => query.has('q'))?.get('sort')).toBe('relevance');

  await userEvent.selectOptions(field, 'Newest first');
  expect(window.location.search).toBe('?view=table&q=gardener&sort=newest');
});

it('shows all that words find, the newest first, when that is chosen', async () => {
  open('/jobs?view=table&q=gardener&sort=newest', 100);

  expect((await sortField()).selectedOptions[0]?.textContent).toBe('Newest first');
  await waitFor(() => expect(asked.find((query) => query.has('q'))?.get('sort')).toBe('newest'));
  expect(screen.queryByText(/best matches/)).toBeNull();
});

it('has no best match without words', async () => {
  open('/jobs?view=table&sort=relevance', 100);

  const field = await sortField();
  expect(orders(field)).not.toContain('Best match');
  expect(field.selectedOptions[0]?.textContent).toBe('Newest first');
});

it('marks the words that were searched', async () => {
  const pieces = (text: string) => [
    { text, isMatch: false },
    { text: 'hedges', isMatch: true },
  ];
  open('/jobs?q=hedges');
  for (const job of stored) job.highlights = { title: pieces('Gardener of '), description: pieces('You cut ') };

  const column = within(await screen.findByRole('region', { name: 'Saved' }));
  expect(await column.findByRole('link', { name: 'Gardener of hedges' })).toBeDefined();
  expect(column.getByText('hedges', { selector: 'a mark' })).toBeDefined();
  expect(column.getByText('hedges', { selector: 'p mark' })).toBeDefined();
  expect(asked.find((query) => query.has('q'))?.get('highlights')).toBe('true');
});

it('leaves out what is said of a job where the words are not in it', async () => {
  open('/jobs?q=gardener');
  for (const job of stored)
    job.highlights = {
      title: [{ text: 'Gardener', isMatch: true }],
      description: [{ text: 'You cut', isMatch: false }],
    };

  const column = within(await screen.findByRole('region', { name: 'Saved' }));
  expect(await column.findByText('Gardener', { selector: 'mark' })).toBeDefined();
  expect(column.queryByText('You cut')).toBeNull();
});

it('says in the address what a table is narrowed down to', async () => {
  open('/jobs?view=table');

  await userEvent.selectOptions(await screen.findByLabelText('Status'), 'Applied');
  await userEvent.selectOptions(screen.getByLabelText('Remote'), 'Not remote');
  await userEvent.selectOptions(screen.getByLabelText('Posted'), 'In 7 days');

  expect(window.location.search).toBe('?view=table&status=applied&remote=no&posted=168');
});

it('asks for what the address narrows a table down to', async () => {
  open('/jobs?view=table&status=applied&remote=no&posted=168&score=70');

  await waitFor(() =>
    expect(asked.map((query) => Object.fromEntries(query))).toContainEqual(
      expect.objectContaining({ status: 'applied', remote: 'false', postedWithinHours: '168', minScore: '70' }),
    ),
  );
});

it('has every column on the board, whatever status a table was narrowed down to', async () => {
  open('/jobs?status=deleted');

  await waitFor(() => expect(asked.filter((query) => query.has('status'))).toHaveLength(6));
  expect(screen.queryByLabelText('Status')).toBeNull();
  expect(asked.filter((query) => query.has('deleted'))).toEqual([]);
});

it('counts on the board what is found', async () => {
  open('/jobs?remote=yes', 2);

  const column = within(await screen.findByRole('region', { name: 'Saved' }));
  expect(await column.findByRole('heading', { name: 'Saved 2' })).toBeDefined();
});

it('says that there are more than a column shows', async () => {
  open('/jobs?q=gardener', 50);

  const column = within(await screen.findByRole('region', { name: 'Saved' }));
  expect(await column.findByRole('heading', { name: 'Saved 50+' })).toBeDefined();
});

it('says how many filters are in use, where they are folded away', async () => {
  open('/jobs?view=table&status=applied&remote=no&sort=oldest');

  const toggle = await screen.findByRole('button', { name: 'Filters (2)' });
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(toggle);
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
});

it('shows the jobs as they were last looked at, where the address does not say how', async () => {
  open('/jobs');
  await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
  expect(window.location.search).toBe('?view=table');
  cleanup();

  open('/jobs');
  expect(await screen.findByRole('table')).toBeDefined();
  cleanup();

  open('/jobs?view=board');
  expect(await screen.findByRole('region', { name: 'Board' })).toBeDefined();
});

it('ignores what an address has that no filter knows', async () => {
  open('/jobs?view=table&status=lost&remote=hybrid&posted=48&score=60');

  expect(await screen.findByRole('table')).toBeDefined();
  expect(screen.getByLabelText<HTMLSelectElement>('Score').selectedOptions[0]?.textContent).toBe('Any score');
  expect(asked.map((query) => [...query.keys()].sort())).toContainEqual(['limit', 'sort']);
});

it('says that a table of what was posted lately leaves out what has no date', async () => {
  open('/jobs?view=table&posted=24');
  stored = [];

  expect(await screen.findByText(/of which nobody knows when they were posted/)).toBeDefined();
});

it('brings back what was deleted', async () => {
  changeAll();
  open('/jobs?view=table&status=deleted');

  await userEvent.click(await screen.findByLabelText('Select all'));
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));

  expect(await screen.findByText('No job is like this.')).toBeDefined();
  expect(done).toEqual(['restore']);
  expect(asked.some((query) => query.get('deleted') === 'true')).toBe(true);
});

it('shows somebody who has no job yet what to begin with, and no board before that', async () => {
  open('/jobs', 0);
  expect(screen.queryByRole('region', { name: 'Board' })).toBeNull();

  expect(await screen.findByRole('region', { name: 'First steps' })).toBeDefined();
  expect(asked.filter((query) => query.has('status'))).toEqual([]);
});

it('shows the board when nobody knows how many jobs there are', async () => {
  open('/jobs');
  server.use(
    http.get(`${api}/stats`, () => HttpResponse.json({ code: 'http.forbidden', traceId: 't' }, { status: 403 })),
  );

  expect(await screen.findByRole('region', { name: 'Board' })).toBeDefined();
});

it('keeps the focus in the page when the card that had it goes away', async () => {
  changeAll();
  open('/jobs');
  const column = within(await screen.findByRole('region', { name: 'Saved' }));

  await userEvent.click(await column.findByRole('button', { name: /^Actions/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));

  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});

it.each(['Delete', 'Move to…'])('keeps the focus in the page when nothing is selected any more: %s', async (action) => {
  changeAll();
  open('/jobs?view=table');
  await userEvent.click(await screen.findByLabelText('Select all'));

  await userEvent.click(screen.getByRole('button', { name: action }));
  if (action === 'Move to…') await userEvent.click(await screen.findByRole('menuitem', { name: 'Analyzed' }));

  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});
