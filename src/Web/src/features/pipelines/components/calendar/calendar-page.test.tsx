import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { CalendarPage } from '@/features/pipelines/components/calendar/calendar-page';
import { pipeline, run, schedule } from '@/test/pipelines';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

let address: string;
vi.mock('next/navigation', () => ({
  usePathname: () => '/pipelines/calendar',
  useSearchParams: () => new URLSearchParams(address),
}));

const root = 'http://localhost/api/v1';
const at = (hour: number) => new Date(2026, 10, 27, hour).toISOString();

beforeEach(() => {
  queryClient.clear();
  server.use(
    http.get(`${root}/pipelines`, () => HttpResponse.json({ items: [pipeline()] })),
    http.get(`${root}/schedules`, () => HttpResponse.json({ items: [schedule()], nextCursor: null })),
    http.get(`${root}/schedules/occurrences`, () =>
      HttpResponse.json({
        runs: [run({ id: 'one', status: 'failed', createdAt: at(8) })],
        occurrences: [{ scheduleId: '0197-schedule', name: 'Digest', pipeline: 'echo', colour: 'violet', at: at(20) }],
        isCut: false,
      }),
    ),
  );
});

it.each(['month', 'week', 'day', 'agenda'])('shows in the %s what ran and what is to come', async (view) => {
  address = `view=${view}&day=2026-11-27`;
  renderInApp(<CalendarPage />);

  const ran = await screen.findByRole('link', { name: /08:00.*Echo.*Failed/ });
  expect(ran.getAttribute('href')).toBe('/pipelines/runs/one');
  expect(screen.getByRole('button', { name: /20:00.*Digest.*to come/ })).toBeDefined();
});

it('opens the schedule of what is to come', async () => {
  server.use(
    http.get(`${root}/pipelines/echo`, () =>
      HttpResponse.json({ pipeline: pipeline(), inputSchema: { type: 'object' }, outputSchema: {} }),
    ),
    http.get(`${root}/schedules/preview`, () => HttpResponse.json({ next: [] })),
  );
  address = 'view=day&day=2026-11-27';
  renderInApp(<CalendarPage />);

  await userEvent.click(await screen.findByRole('button', { name: /Digest.*to come/ }));

  const dialog = await screen.findByRole('dialog', { name: 'Change “Digest”' });
  expect(await within(dialog).findByLabelText('Name')).toHaveProperty('value', 'Digest');
});

it('knows the schedules of every page', async () => {
  server.use(
    http.get(`${root}/schedules`, ({ request }) => {
      const isSecond = new URL(request.url).searchParams.get('cursor') === 'next';
      const other = schedule({ id: 'other', name: 'Other', colour: 'teal' });
      return HttpResponse.json(
        isSecond ? { items: [schedule()], nextCursor: null } : { items: [other], nextCursor: 'next' },
      );
    }),
    http.get(`${root}/pipelines/echo`, () =>
      HttpResponse.json({ pipeline: pipeline(), inputSchema: { type: 'object' }, outputSchema: {} }),
    ),
    http.get(`${root}/schedules/preview`, () => HttpResponse.json({ next: [] })),
  );
  address = 'view=day&day=2026-11-27';
  renderInApp(<CalendarPage />);

  await userEvent.click(await screen.findByRole('button', { name: /Digest.*to come/ }));

  expect(await screen.findByRole('dialog', { name: 'Change “Digest”' })).toBeDefined();
});

it('says so when there is nothing', async () => {
  server.use(
    http.get(`${root}/schedules/occurrences`, () => HttpResponse.json({ runs: [], occurrences: [], isCut: false })),
  );
  address = 'view=agenda&day=2026-11-27';
  renderInApp(<CalendarPage />);

  expect(await screen.findByText('Nothing ran in this time, and nothing is to run.')).toBeDefined();
});
