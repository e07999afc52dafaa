import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ChangeJobs } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import { JobsPage } from '@/features/careers/components/jobs/jobs-page';
import { jobOf } from '@/test/jobs';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

vi.mock('next/navigation', () => ({
  usePathname: () => '/jobs',
  useSearchParams: () => new URLSearchParams(window.location.search),
}));

const api = 'http://localhost/api/v1/jobs';
const summaries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...jobOf({ id: `j${index}` }), places: [], salary: null }));

let asked: URLSearchParams[];
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
      if (action === 'delete') stored = [];
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
  asked = [];
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

it('shows somebody who has no job yet what to begin with, and no board before that', async () => {
  open('/jobs', 0);
  expect(screen.queryByRole('region', { name: 'Board' })).toBeNull();

  expect(await screen.findByRole('region', { name: 'First steps' })).toBeDefined();
  expect(asked).toEqual([]);
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
