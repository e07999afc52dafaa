import { Notifications, notifications } from '@mantine/notifications';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ChangeJobs, JobStatus, JobSummaryDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import { deleteJobs, moveJobs } from '@/features/careers/api/job-actions';
import { type JobFilter, jobKeys } from '@/features/careers/api/job-cache';
import { listedJobOf } from '@/test/jobs';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const url = 'http://localhost/api/v1/jobs/bulk';
const saved: JobFilter = { status: ['new', 'analyzed'] };
const applied: JobFilter = { status: ['applied'] };

const job = listedJobOf({ nextStatuses: ['analyzed', 'applied', 'archived'] });

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

afterEach(() => {
  queryClient.clear();
  notifications.clean();
});

it('moves a job from one column to the other before the server has answered', async () => {
  let meanwhile: unknown;
  const steps: JobStatus[] = [];
  server.use(
    http.post(url, async ({ request }) => {
      meanwhile = [titlesIn(saved), titlesIn(applied)];
      steps.push(((await request.json()) as { status: JobStatus }).status);
      return HttpResponse.json({ changed: ['j1'], refused: [], next: null });
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
      return HttpResponse.json({ changed: ['j1'], refused: [], next: null });
    }),
  );
  renderInApp(<Notifications />);
  await moveJobs([job], ['applied']);

  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  await expect
    .poll(() => shown)
    .toEqual([
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

it.each([
  ['move', 'revert_status', '1500 jobs moved to Applied', (jobs: JobSummaryDto[]) => moveJobs(jobs, ['applied'])],
  ['delete', 'restore', '1500 jobs deleted', (jobs: JobSummaryDto[]) => deleteJobs(jobs)],
])('does it to more than the server takes at once: %s, and back as one', async (action, undo, told, act) => {
  const jobs = Array.from({ length: 1_500 }, (_, index) => ({ ...job, id: `j${index}` }));
  const sent: [string, number][] = [];
  server.use(
    http.post(url, async ({ request }) => {
      const change = (await request.json()) as ChangeJobs;
      sent.push([change.action, change.ids?.length ?? 0]);
      return HttpResponse.json({ changed: change.ids, refused: [], next: null });
    }),
  );
  renderInApp(<Notifications />);

  await act(jobs);
  await screen.findByText(told);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

  const parts = [1_000, 500];
  await expect.poll(() => sent).toEqual([...parts.map((part) => [action, part]), ...parts.map((part) => [undo, part])]);
});

it('takes back what was done, where the server refuses a later part', async () => {
  const jobs = Array.from({ length: 1_500 }, (_, index) => ({ ...job, id: `j${index}` }));
  const sent: [string, number][] = [];
  server.use(
    http.post(url, async ({ request }) => {
      const { action, ids = [] } = (await request.json()) as { action: string; ids?: string[] };
      sent.push([action, ids.length]);
      return ids.length === 500
        ? HttpResponse.json({ code: 'internal.unexpected', traceId: 't' }, { status: 500 })
        : HttpResponse.json({ changed: ids, refused: [], next: null });
    }),
  );
  renderInApp(<Notifications />);

  await moveJobs(jobs, ['applied']);
  await screen.findByText('500 of 1500 jobs stay as they were');
  await screen.findByText('1000 jobs moved to Applied');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

  await expect
    .poll(() => sent)
    .toEqual([
      ['move', 1_000],
      ['move', 500],
      ['revert_status', 1_000],
    ]);
});
