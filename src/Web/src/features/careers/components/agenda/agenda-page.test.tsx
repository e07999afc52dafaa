import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { AgendaPage } from '@/features/careers/components/agenda/agenda-page';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

let address: string;
vi.mock('next/navigation', () => ({
  usePathname: () => '/jobs/agenda',
  useSearchParams: () => new URLSearchParams(address),
}));

const planned = (id: string, title: string, nextActionOn: string) => ({
  id,
  title,
  company: 'Initech',
  status: 'applied',
  nextActionOn,
});

beforeEach(() => {
  queryClient.clear();
  address = '';
  server.use(
    http.get('http://localhost/api/v1/jobs', () =>
      HttpResponse.json({
        items: [
          planned('one', 'Gardener', '2020-02-03'),
          planned('two', 'Baker', '2020-02-03'),
          planned('three', 'Nurse', '2099-02-05'),
        ],
        nextCursor: null,
      }),
    ),
  );
});

it('begins with the list of all that is planned', async () => {
  renderInApp(<AgendaPage />);

  const overdue = await screen.findByRole('region', { name: 'Overdue' });
  expect(within(overdue).getAllByRole('link')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Earlier' })).toBeNull();
});

it.each(['agenda', 'month'])('shows in the %s page after page, until there is no more', async (view) => {
  address = `view=${view}&day=2020-02-03`;
  server.use(
    http.get('http://localhost/api/v1/jobs', ({ request }) =>
      new URL(request.url).searchParams.get('cursor') === 'behind'
        ? HttpResponse.json({ items: [planned('two', 'Baker', '2020-02-04')], nextCursor: null })
        : HttpResponse.json({ items: [planned('one', 'Gardener', '2020-02-03')], nextCursor: 'behind' }),
    ),
  );
  renderInApp(<AgendaPage />);
  expect(await screen.findByRole('link', { name: /Gardener/ })).toBeDefined();
  expect(screen.queryByRole('link', { name: /Baker/ })).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

  expect(await screen.findByRole('link', { name: /Baker/ })).toBeDefined();
  expect(screen.getByRole('link', { name: /Gardener/ })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

it.each(['month', 'week', 'day'])('shows in the %s what is planned, on its day', async (view) => {
  address = `view=${view}&day=2020-02-03`;
  renderInApp(<AgendaPage />);

  const late = await screen.findByRole('link', { name: /Gardener.*Initech.*Applied.*overdue/ });
  expect(late.getAttribute('href')).toBe('/jobs/one');
  expect(screen.getByRole('link', { name: /Baker/ })).toBeDefined();
  expect(screen.queryByRole('link', { name: /Nurse/ })).toBeNull();
});

it.each([
  ['month', '2020-01-27', '2020-03-01'],
  ['week', '2020-02-03', '2020-02-09'],
  ['day', '2020-02-05', '2020-02-05'],
])('asks in the %s only for what is planned on the days that are seen', async (view, first, last) => {
  address = `view=${view}&day=2020-02-05`;
  const asked = vi.fn();
  server.use(
    http.get('http://localhost/api/v1/jobs', ({ request }) => {
      asked(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json({ items: [], nextCursor: null });
    }),
  );
  renderInApp(<AgendaPage />);

  await vi.waitFor(() =>
    expect(asked).toHaveBeenCalledWith({
      sort: 'next_action',
      limit: '100',
      nextActionFrom: first,
      nextActionTo: last,
    }),
  );
});

it('leads from a day of the month to all that stands on it', async () => {
  address = 'view=month&day=2099-02-01';
  renderInApp(<AgendaPage />);

  const day = await screen.findByTitle('Thursday, February 5');
  expect(day.getAttribute('href')).toBe('/jobs/agenda?view=day&day=2099-02-05');
  expect(screen.getByRole('link', { name: /Nurse.*Initech.*Applied/ })).toBeDefined();
});

it('goes to the next month by its button', async () => {
  address = 'view=month&day=2020-01-15';
  const replaced = vi.spyOn(window.history, 'replaceState');
  const pushed = vi.spyOn(window.history, 'pushState');
  renderInApp(<AgendaPage />);

  await userEvent.click(await screen.findByRole('button', { name: 'Later' }));

  const gone = [...replaced.mock.calls, ...pushed.mock.calls].map(([, , to]) => String(to));
  expect(gone.some((to) => to.includes('day=2020-02-01'))).toBe(true);
});
