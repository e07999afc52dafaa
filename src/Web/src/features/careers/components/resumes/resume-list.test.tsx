import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it } from 'vitest';
import { queryClient } from '@/api/query-client';
import { ResumeList } from '@/features/careers/components/resumes/resume-list';
import { renderInApp } from '@/test/render';
import { resumeOf } from '@/test/resumes';
import { server } from '@/test/server';

const url = 'http://localhost/api/v1/resumes';
const file = new File(['Text'], 'builder.txt');

function answerWith(...lists: ReturnType<typeof resumeOf>[][]) {
  server.use(
    http.get(url, () =>
      HttpResponse.json({ items: (lists.length > 1 ? lists.shift() : lists[0]) ?? [], nextCursor: null }),
    ),
  );
}

afterEach(() => queryClient.clear());

it('shows a resume when it has arrived, and asks again until its text is read', async () => {
  answerWith([], [resumeOf({ file: { textStatus: 'pending' } })], [resumeOf()]);
  server.use(http.post(url, () => HttpResponse.json(resumeOf(), { status: 201 })));
  renderInApp(<ResumeList />);
  await screen.findByText(/No resume yet/);

  await userEvent.upload(screen.getByLabelText('choose them'), file);

  await screen.findByText('Being read');
  await waitFor(() => expect(screen.queryByText('Being read')).toBeNull(), { timeout: 3_000 });
  expect(screen.getByText('Builder')).toBeDefined();
});

it('says in place why a file was refused, until that is dismissed', async () => {
  answerWith([]);
  const problem = { code: 'careers.file_unsupported', traceId: 't', detail: 'This kind of file cannot be read.' };
  server.use(http.post(url, () => HttpResponse.json(problem, { status: 415 })));
  renderInApp(<ResumeList />);

  await userEvent.upload(screen.getByLabelText('choose them'), file);

  expect((await screen.findByRole('alert')).textContent).toBe('This kind of file cannot be read.');
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss builder.txt' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
