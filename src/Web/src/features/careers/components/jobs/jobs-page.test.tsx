import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
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
  Array.from({ length: count }, (_, index) => ({ ...jobOf({ id: `j${index}` }), locations: [], salary: null }));

let asked: URLSearchParams[];

function open(address: string, count = 1) {
  window.history.replaceState(null, '', address);
  server.use(
    http.get(`${api}/stats`, () => HttpResponse.json({ total: count, scored: 0, averageScore: null, statuses: [] })),
    http.get(api, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: summaries(count), nextCursor: null });
    }),
  );
  renderInApp(<JobsPage />);
}

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
