import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { ScheduleForm } from '@/features/pipelines/components/schedules/schedule-form';
import { pipeline, schedule } from '@/test/pipelines';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const root = 'http://localhost/api/v1';
const inputSchema = { type: 'object', properties: { text: { type: 'string', minLength: 1 } }, required: ['text'] };

let saved: unknown[];
let previewed: (string | null)[];

beforeEach(() => {
  saved = [];
  previewed = [];
  queryClient.clear();
  server.use(
    http.get(`${root}/pipelines`, () =>
      HttpResponse.json({ items: [pipeline(), pipeline({ name: 'import', title: 'Import', sources: ['api'] })] }),
    ),
    http.get(`${root}/pipelines/echo`, () =>
      HttpResponse.json({ pipeline: pipeline(), inputSchema, outputSchema: { type: 'object' } }),
    ),
    http.get(`${root}/schedules/preview`, ({ request }) => {
      previewed.push(new URL(request.url).searchParams.get('cron'));
      return HttpResponse.json({ next: ['2026-11-30T07:00:00Z'] });
    }),
    http.post(`${root}/schedules`, async ({ request }) => {
      saved.push(await request.json());
      return HttpResponse.json(schedule(), { status: 201 });
    }),
    http.patch(`${root}/schedules/0197-schedule`, () =>
      HttpResponse.json(
        { code: 'request.invalid', detail: 'No.', errors: { 'input.text': ['This is too loud.'] } },
        { status: 400 },
      ),
    ),
  );
});

it('makes a schedule of what was chosen, and says when that is next', async () => {
  const onSaved = vi.fn();
  renderInApp(<ScheduleForm schedule={null} cron="0 9 * * *" onSaved={onSaved} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Greeting');
  await userEvent.type(await screen.findByLabelText('Text'), 'Good morning');
  await userEvent.selectOptions(screen.getByLabelText('Repeats'), 'Every weekday');
  await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'Asia/Tokyo');
  expect(await screen.findByText('At 09:00, Monday through Friday')).toBeDefined();
  expect(await screen.findByText(/Monday, November 30, 2026/)).toBeDefined();
  expect(screen.queryByRole('option', { name: 'Import' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Create the schedule' }));

  await expect.poll(() => onSaved.mock.calls.length).toBe(1);
  expect(previewed.at(-1)).toBe('0 9 * * 1-5');
  expect(saved).toMatchObject([
    {
      name: 'Greeting',
      pipeline: 'echo',
      input: { text: 'Good morning' },
      cron: '0 9 * * 1-5',
      timeZone: 'Asia/Tokyo',
    },
  ]);
});

it('shows what is there, and a refusal at its field', async () => {
  renderInApp(<ScheduleForm schedule={schedule()} cron="" onSaved={() => {}} />);

  expect(await screen.findByLabelText('Text')).toHaveProperty('value', 'Hello');
  expect(screen.getByLabelText('Repeats')).toHaveProperty('value', 'weekdays');
  expect(screen.getByLabelText('At')).toHaveProperty('value', '08:00');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  const error = await screen.findByText('This is too loud.');
  expect(screen.getByLabelText('Text').getAttribute('aria-describedby')).toContain(error.id);
});
