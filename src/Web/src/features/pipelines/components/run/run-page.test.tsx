import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { RunPage } from '@/features/pipelines/components/run/run-page';
import type { PipelineFrame } from '@/features/pipelines/lib/run-frames';
import { pipeline, runDetail } from '@/test/pipelines';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }));

const root = 'http://localhost/api/v1/pipelines';
const at = '2026-11-28T12:00:00Z';

let stream: ReadableStreamDefaultController<Uint8Array>;
let detail: ReturnType<typeof runDetail>;

beforeEach(() => {
  queryClient.clear();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      stream = controller;
    },
  });
  server.use(
    http.get(root, () => HttpResponse.json({ items: [pipeline()] })),
    http.get(`${root}/runs/0197-run`, () => HttpResponse.json(detail)),
    http.get(
      `${root}/runs/0197-run/events`,
      () => new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } }),
    ),
  );
});

function tell(frame: PipelineFrame) {
  stream.enqueue(
    new TextEncoder().encode(`id: ${frame.seq}\nevent: ${frame.type}\ndata: ${JSON.stringify(frame)}\n\n`),
  );
}

it('shows a run while it works, and its output when it is done', async () => {
  detail = runDetail({ status: 'queued' });
  renderInApp(<RunPage id="0197-run" />);
  expect(await screen.findByText('It waits for its turn.')).toBeDefined();

  tell({ type: 'run_started', seq: 1, data: { pipeline: 'echo', attempt: 1 } });
  tell({ type: 'progress', seq: 2, data: { percent: 40.4, step: '2 of 5', message: null, counters: { said: 2 } } });
  tell({ type: 'log', seq: 3, data: { at, text: 'Hello there' } });

  expect(await screen.findByText('2 of 5')).toBeDefined();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40');
  expect(await screen.findByText('Hello there')).toBeDefined();

  detail = { ...runDetail({ status: 'completed' }), output: { text: 'All said', times: 5 } };
  tell({ type: 'run_completed', seq: 4, data: { output: detail.output } });

  expect(await screen.findByText('All said')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Run again' })).toBeDefined();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('says that it is stopping until the run has ended', async () => {
  server.use(http.post(`${root}/runs/0197-run/cancel`, () => HttpResponse.json({}, { status: 202 })));
  detail = runDetail({ status: 'running' });
  renderInApp(<RunPage id="0197-run" />);

  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Stopping…' })).toBeDefined();

  detail = runDetail({ status: 'cancelled' });
  tell({ type: 'run_cancelled', seq: 5, data: { code: null, message: null } });
  expect(await screen.findByText('Cancelled')).toBeDefined();
});

it('says why a run was interrupted, and what to do', async () => {
  detail = runDetail({
    status: 'interrupted',
    errorCode: 'pipelines.interrupted',
    errorMessage: 'The server stopped while the pipeline was running.',
  });
  renderInApp(<RunPage id="0197-run" />);

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The server stopped while the pipeline was running.');
  expect(alert.textContent).toContain('before you run it again');
});

it('says so when there is no such run', async () => {
  server.use(
    http.get(`${root}/runs/0197-run`, () =>
      HttpResponse.json({ code: 'pipelines.run_not_found', detail: 'No.' }, { status: 404 }),
    ),
  );
  renderInApp(<RunPage id="0197-run" />);

  expect(await screen.findByText('This run is not here')).toBeDefined();
});
