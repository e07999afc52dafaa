import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { AddJobDialog } from '@/features/careers/components/jobs/add-job-dialog';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const { push } = vi.hoisted(() => ({ push: vi.fn() }));
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const jobs = 'http://localhost/api/v1/jobs';
const found = { source: 'acme', title: 'Gardener', company: 'Initech' };
let restored: string[];

const previewSays = (isDeleted: boolean) =>
  server.use(
    http.post(`${jobs}/preview`, () => HttpResponse.json({ job: found, from: 'data', knownId: 'j1', isDeleted })),
  );

async function recognise() {
  renderInApp(<AddJobDialog isOpen onClose={() => {}} />);
  await userEvent.type(await screen.findByRole('textbox', { name: /^Posting/ }), 'https://acme.example/7');
  await userEvent.click(screen.getByRole('button', { name: 'Fill in from the posting' }));
}

beforeEach(() => {
  queryClient.clear();
  push.mockReset();
  restored = [];
  server.use(
    http.post(`${jobs}/:id/restore`, ({ params }) => {
      restored.push(String(params.id));
      return HttpResponse.json({ id: params.id });
    }),
  );
});

it('restores a job that was deleted where it is recognised again, and leads to it', async () => {
  previewSays(true);
  await recognise();

  await userEvent.click(await screen.findByRole('button', { name: 'Restore' }));

  await vi.waitFor(() => expect(push).toHaveBeenCalledWith('/jobs/j1'));
  expect(restored).toEqual(['j1']);
});

it('leads to a job that is there', async () => {
  previewSays(false);
  await recognise();

  expect((await screen.findByRole('link', { name: 'Open it' })).getAttribute('href')).toBe('/jobs/j1');
  expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
});

it.each([
  ['taken in', true, '/ingest', () => HttpResponse.json({ items: [{ id: 'j1', outcome: 'deleted' }] })],
  [
    'typed',
    false,
    '',
    () =>
      HttpResponse.json(
        { code: 'careers.job_already_tracked', detail: 'You deleted this job before.', jobId: 'j1', isDeleted: 'true' },
        { status: 409 },
      ),
  ],
])('offers to restore a job that is %s though it was deleted', async (_, isRecognised, door, answer) => {
  server.use(http.post(`${jobs}${door}`, answer));
  if (isRecognised) {
    server.use(http.post(`${jobs}/preview`, () => HttpResponse.json({ job: found, from: 'data', knownId: null })));
    await recognise();
    await screen.findByText('Recognised');
  } else {
    renderInApp(<AddJobDialog isOpen onClose={() => {}} />);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Gardener');
    await userEvent.type(screen.getByRole('textbox', { name: 'Company' }), 'Initech');
  }
  await userEvent.click(screen.getByRole('button', { name: 'Add the job' }));

  await userEvent.click(await screen.findByRole('button', { name: 'Restore' }));

  await vi.waitFor(() => expect(push).toHaveBeenCalledWith('/jobs/j1'));
  expect(restored).toEqual(['j1']);
});
