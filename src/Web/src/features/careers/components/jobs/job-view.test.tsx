import { Notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ChangeJobs, JobChanges, JobDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import { JobPage } from '@/features/careers/components/jobs/job-page';
import { jobOf } from '@/test/jobs';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const url = 'http://localhost/api/v1/jobs/j1';
const none = () => HttpResponse.json({ items: [], nextCursor: null });

let job: JobDto;
let changes: JobChanges[];
let atWork = async () => {};

async function open() {
  renderInApp(
    <main id="content" tabIndex={-1}>
      <JobPage id="j1" />
    </main>,
  );
  return await screen.findByLabelText<HTMLTextAreaElement>('Notes');
}

/** By the person in another tab, or by an agent. */
async function changeElsewhere(change: Partial<JobDto>) {
  job = { ...job, ...change, updatedAt: '2026-01-02T00:00:00Z' };
  await queryClient.invalidateQueries({ queryKey: ['jobs'] });
}

/** Browsers blur a button that is disabled; this one does so only while it is not. */
function blurredAtWork(name: string) {
  const button = screen.getByRole<HTMLButtonElement>('button', { name });
  atWork = async () => {
    await waitFor(() => expect(button.disabled).toBe(true));
    button.disabled = false;
    button.blur();
    button.disabled = true;
  };
  return button;
}

beforeEach(() => {
  queryClient.clear();
  job = jobOf({ notes: 'Ask for the greenhouse', score: 60 });
  changes = [];
  atWork = async () => {};
  server.use(
    http.get(url, () => HttpResponse.json(job)),
    http.get(`${url}/history`, none),
    http.get('http://localhost/api/v1/job-profiles', none),
    http.patch(url, async ({ request }) => {
      const change = (await request.json()) as JobChanges;
      await atWork();
      changes.push(change);
      job = { ...job, ...(change as Partial<JobDto>), updatedAt: '2026-01-03T00:00:00Z' };
      return HttpResponse.json(job);
    }),
  );
});

it('keeps a note that is being typed, and the focus, when the job is changed elsewhere', async () => {
  const notes = await open();
  await userEvent.type(notes, ' and');

  await changeElsewhere({ status: 'analyzed', score: 80 });

  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Score, 0 to 100').value).toBe('80'));
  expect(notes.value).toBe('Ask for the greenhouse and');
  expect(document.activeElement).toBe(notes);
});

it('saves only what the person changed, so that a note of somebody else stays', async () => {
  const notes = await open();
  await userEvent.type(screen.getByLabelText('Next action on'), '2030-04-01');
  job = { ...job, notes: 'They called back' };

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(notes.value).toBe('They called back'));
  expect(changes).toEqual([{ nextActionOn: '2030-04-01' }]);
});

it('follows the job again in what was saved or taken back', async () => {
  const notes = await open();
  await userEvent.type(notes, '!');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(changes).toEqual([{ notes: 'Ask for the greenhouse!' }]));
  await userEvent.clear(screen.getByLabelText('Score, 0 to 100'));
  await userEvent.type(screen.getByLabelText('Score, 0 to 100'), '60');

  await changeElsewhere({ notes: 'They called back', score: 90 });

  await waitFor(() => expect(notes.value).toBe('They called back'));
  expect(screen.getByLabelText<HTMLInputElement>('Score, 0 to 100').value).toBe('90');
});

it('takes a plan away when its field is emptied', async () => {
  await open();
  await userEvent.clear(screen.getByLabelText('Score, 0 to 100'));

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(changes).toEqual([{ score: null }]));
});

it('leaves the focus where it was saved', async () => {
  const notes = await open();
  await userEvent.type(notes, '!');
  const save = blurredAtWork('Save');

  await userEvent.click(save);

  await waitFor(() => expect(changes).toHaveLength(1));
  await waitFor(() => expect(document.activeElement).toBe(save));
});

it('keeps the focus in the page when a step was taken', async () => {
  await open();
  const step = blurredAtWork('Analyzed');

  await userEvent.click(step);

  await waitFor(() => expect(changes).toEqual([{ status: 'analyzed' }]));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});

const choose = async (item: string) => {
  await userEvent.click(screen.getByRole('button', { name: 'Actions for “Gardener”' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

it('corrects what a posting says, and leaves what somebody else changed meanwhile', async () => {
  const zurich = { raw: 'Zürich', city: 'Zürich', region: null, countryCode: 'CH' };
  job = jobOf({ details: { locations: [zurich] } });
  await open();
  await choose('Edit');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Place'), '; Basel');
  await changeElsewhere({ company: 'Initrode' });

  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(changes).toEqual([{ locations: [zurich, { raw: 'Basel' }] }]);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Actions for “Gardener”' }));
});

it('sends nothing of what only looks different in its field', async () => {
  const details = { locations: [{ raw: 'Zürich\nBasel', city: null, region: null, countryCode: null }] };
  job = jobOf({ title: 'Gardener', description: 'You cut\r\nhedges.', details });
  await open();
  await choose('Edit');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Company'), ' Ltd');

  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(changes).toEqual([{ company: 'Initech Ltd' }]));
});

it('keeps what is typed when the job cannot be loaded again', async () => {
  await open();
  await choose('Edit');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Place'), 'Basel');
  server.use(http.get(url, () => HttpResponse.json({ code: 'http.forbidden', traceId: 't' }, { status: 403 })));

  await queryClient.invalidateQueries({ queryKey: ['jobs'] });

  expect(await screen.findByText('This job could not be loaded')).toBeDefined();
  expect(dialog.getByLabelText<HTMLInputElement>('Place').value).toBe('Basel');
  expect(document.body.contains(dialog.getByLabelText('Place'))).toBe(true);
});

it('says in its place what is wrong with a correction', async () => {
  server.use(
    http.patch(url, () =>
      HttpResponse.json(
        { code: 'request.invalid', traceId: 't', errors: { 'locations[0].raw': ['It is too long.'] } },
        { status: 400 },
      ),
    ),
  );
  await open();
  await choose('Edit');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Place'), 'Basel');

  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

  const why = await dialog.findByText('It is too long.');
  expect(dialog.getByLabelText('Place').getAttribute('aria-describedby')).toBe(why.id);
});

it('deletes a job, and goes back to the others', async () => {
  let asked: ChangeJobs | undefined;
  server.use(
    http.post('http://localhost/api/v1/jobs/bulk', async ({ request }) => {
      asked = (await request.json()) as ChangeJobs;
      return HttpResponse.json({ changed: ['j1'], refused: [], next: null });
    }),
  );
  await open();

  await choose('Delete');

  await waitFor(() => expect(asked).toEqual({ ids: ['j1'], action: 'delete' }));
  expect(push).toHaveBeenCalledWith('/jobs');
});

it('does not call a job missing that was just deleted here, while the others are on their way', async () => {
  server.use(
    http.post('http://localhost/api/v1/jobs/bulk', () => {
      server.use(http.get(url, () => HttpResponse.json({ code: 'careers.job_not_found' }, { status: 404 })));
      return HttpResponse.json({ changed: ['j1'], refused: [], next: null });
    }),
  );
  renderInApp(<Notifications />);
  await open();

  await choose('Delete');

  expect(await screen.findByText('“Gardener” deleted')).toBeDefined();
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(screen.queryByText('This job is not here')).toBeNull();
});
