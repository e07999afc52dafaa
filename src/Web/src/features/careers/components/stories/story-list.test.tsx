import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { JobDocuments } from '@/features/careers/components/jobs/job-documents';
import { StoryList } from '@/features/careers/components/stories/story-list';
import { flushHeldActions, release } from '@/lib/held-actions';
import { useHiddenStore } from '@/stores/hidden-store';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { storyOf } from '@/test/stories';

const url = 'http://localhost/api/v1/stories';
const refused = () => HttpResponse.json({ code: 'internal.unexpected', traceId: 't' }, { status: 500 });

const newest = storyOf({ id: 's2', name: 'Newest' });
const primary = storyOf({ id: 's1', name: 'Oldest', isPrimary: true });

async function open() {
  let stored = [newest, primary];
  server.use(
    http.get(url, () => HttpResponse.json({ items: stored, nextCursor: null })),
    http.delete(`${url}/s1`, () => {
      stored = [{ ...newest, isPrimary: true }];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderInApp(<StoryList />);
  await screen.findByText('Newest');
}

const primaries = () => screen.getAllByRole('listitem').filter((item) => within(item).queryByText('Primary'));

afterEach(() => {
  release('s1');
  queryClient.clear();
  useHiddenStore.setState(useHiddenStore.getInitialState());
});

it('shows at once which story is primary, and takes it back when the server refuses', async () => {
  await open();
  let refuse = () => {};
  const seen = new Promise<void>((resolve) => {
    refuse = resolve;
  });
  server.use(http.post(`${url}/s2/set-primary`, () => seen.then(refused)));

  await userEvent.click(screen.getByRole('button', { name: 'Make primary: Newest' }));
  await waitFor(() => expect(primaries()[0]?.textContent).toContain('Newest'));

  refuse();
  await waitFor(() => expect(primaries()[0]?.textContent).toContain('Oldest'));
});

it('hands the primary place to the newest while a deletion can be undone, and back', async () => {
  await open();

  await userEvent.click(screen.getByRole('button', { name: 'Delete Oldest' }));
  expect(screen.queryByText('Oldest')).toBeNull();
  expect(primaries()).toHaveLength(1);

  release('s1');
  useHiddenStore.getState().reveal('s1');
  await waitFor(() => expect(primaries()[0]?.textContent).toContain('Oldest'));
});

it('deletes on the server when the time to undo is over', async () => {
  await open();
  const sent = vi.fn();
  server.events.on('request:start', ({ request }) => request.method === 'DELETE' && sent(request.url));

  await userEvent.click(screen.getByRole('button', { name: 'Delete Oldest' }));
  expect(sent).not.toHaveBeenCalled();
  await flushHeldActions();

  expect(sent).toHaveBeenCalledWith(`${url}/s1`);
  await waitFor(() => expect(primaries()[0]?.textContent).toContain('Newest'));
});

it('puts what the server refuses beside its field', async () => {
  await open();
  const problem = { code: 'request.invalid', traceId: 't', errors: { name: ['That name is too long.'] } };
  server.use(http.post(url, () => HttpResponse.json(problem, { status: 400 })));

  await userEvent.click(screen.getByRole('button', { name: 'New story' }));
  await userEvent.type(await screen.findByLabelText('Name'), 'Long');
  await userEvent.type(screen.getByLabelText('Story'), 'Text');
  await userEvent.click(screen.getByRole('button', { name: 'Create the story' }));

  expect(await screen.findByText('That name is too long.')).toBeDefined();
});

it('is changed as it is now, not as it was when it was opened before', async () => {
  await open();
  let content = 'As I told it first';
  server.use(http.get(`${url}/s2`, () => HttpResponse.json({ ...newest, content })));
  await userEvent.click(screen.getByRole('button', { name: 'Change Newest' }));
  await screen.findByDisplayValue(content);
  await userEvent.click(screen.getByRole('button', { name: 'Close without saving' }));

  content = 'As I tell it in another tab';
  await userEvent.click(screen.getByRole('button', { name: 'Change Newest' }));

  expect((await screen.findByLabelText<HTMLTextAreaElement>('Story')).value).toBe(content);
});

it('goes from where a profile names it too', async () => {
  await open();
  let story: object | null = { id: 's1', name: 'Oldest' };
  const profile = { id: 'p1', name: 'Nurse', isDefault: true, resume: null, projects: [] };
  server.use(
    http.get('http://localhost/api/v1/job-profiles', () =>
      HttpResponse.json({ items: [{ ...profile, story }], nextCursor: null }),
    ),
  );
  renderInApp(<JobDocuments />);
  await screen.findByRole('link', { name: 'Oldest' });

  await userEvent.click(screen.getByRole('button', { name: 'Delete Oldest' }));
  story = null;
  await flushHeldActions();

  await waitFor(() => expect(screen.queryByRole('link', { name: 'Oldest' })).toBeNull());
});
