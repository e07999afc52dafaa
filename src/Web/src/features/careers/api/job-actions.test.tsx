import { Notifications } from '@mantine/notifications';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { JobStatus, JobSummaryDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import { deleteJobs, moveJobs } from '@/features/careers/api/job-actions';
import { type JobFilter, jobKeys } from '@/features/careers/api/job-cache';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const url = 'http://localhost/api/v1/jobs/bulk';
const saved: JobFilter = { status: ['new', 'analyzed'] };
const applied: JobFilter = { status: ['applied'] };

const job: JobSummaryDto = {
  id: 'j1',
  source: 'manual',
  sources: [],
  title: 'Gardener',
  company: 'Initech',
  url: null,
  remoteMode: null,
  locations: [],
  salary: null,
  postedAt: null,
  status: 'new',
  nextStatuses: ['analyzed', 'applied', 'archived'],
  score: null,
  nextActionOn: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  highlights: null,
};

const titlesIn = (filter: JobFilter) =>
  queryClient
    .getQueryData<{ pages: { items: JobSummaryDto[] }[] }>(jobKeys.list(filter))
    ?.pages.flatMap(({ items }) => items.map(({ title }) => title));

function know(filter: JobFilter, items: JobSummaryDto[]) {
  queryClient.setQueryData(jobKeys.list(filter), { pages: [{ items, nextCursor: null }], pageParams: [undefined] });
}

beforeEach(() => {
  know(saved, [job]);
  know(applied, []);
});

afterEach(() => queryClient.clear());

it('moves a job from one column to the other before the server has answered', async () => {
  let meanwhile: unknown;
  const steps: JobStatus[] = [];
  server.use(
    http.post(url, async ({ request }) => {
      meanwhile = [titlesIn(saved), titlesIn(applied)];
      steps.push(((await request.json()) as { status: JobStatus }).status);
      return HttpResponse.json({ changed: ['j1'], refused: [], hasMore: false });
    }),
  );

  await moveJobs([job], ['applied']);

  expect(meanwhile).toEqual([[], ['Gardener']]);
  expect(steps).toEqual(['applied']);
});

it('shows a job in no column but its old one as soon as its move is undone', async () => {
  const shown: unknown[] = [];
  server.use(
    http.post(url, () => {
      shown.push([titlesIn(saved), titlesIn(applied)]);
      return HttpResponse.json({ changed: ['j1'], refused: [], hasMore: false });
    }),
  );
  renderInApp(<Notifications />);
  await moveJobs([job], ['applied']);

  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(shown).toEqual([
    [[], ['Gardener']],
    [['Gardener'], []],
  ]);
});

it.each([
  ['move', () => moveJobs([job], ['applied'])],
  ['delete', () => deleteJobs([job])],
])('takes it back when the server refuses to %s', async (_, act) => {
  server.use(http.post(url, () => HttpResponse.json({ code: 'internal.unexpected', traceId: 't' }, { status: 500 })));

  await act();

  expect([titlesIn(saved), titlesIn(applied)]).toEqual([['Gardener'], []]);
});
