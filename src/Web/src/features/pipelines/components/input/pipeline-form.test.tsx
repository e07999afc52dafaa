import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { PipelineForm } from '@/features/pipelines/components/input/pipeline-form';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const route = 'http://localhost/api/v1/pipelines/post/runs';
const schema = {
  type: 'object',
  properties: {
    text: { type: 'string', minLength: 1 },
    times: { type: 'integer', default: 1 },
    tags: { type: 'array', items: { type: 'string' } },
    isQuiet: { type: 'boolean', default: true, 'x-hint': 'hidden' },
  },
  required: ['text'],
};

let asked: unknown[];

function answer(respond: () => Response) {
  server.use(
    http.post(route, async ({ request }) => {
      asked.push(await request.json());
      return respond();
    }),
  );
}

const started = () => HttpResponse.json({ runId: '0197-run' }, { status: 202 });
const refused = (errors: Record<string, string[]>) => () =>
  HttpResponse.json({ code: 'request.invalid', detail: 'The request is invalid.', errors }, { status: 400 });

beforeEach(() => {
  asked = [];
  push.mockReset();
});

const show = (initial?: unknown) => renderInApp(<PipelineForm name="post" schema={schema} initial={initial} />);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('starts a run with what was filled in and goes to it', async () => {
  answer(started);
  show();

  await userEvent.type(screen.getByLabelText('Text'), 'Hello');
  await press('Add one');
  await userEvent.type(screen.getByLabelText('Tags 1'), 'first');
  await press('Add another');
  await userEvent.type(screen.getByLabelText('Tags 2'), 'second');
  await press('Remove Tags 1');
  await press('Run');

  await expect.poll(() => push.mock.calls).toEqual([['/pipelines/runs/0197-run']]);
  expect(asked).toEqual([{ input: { text: 'Hello', times: 1, tags: ['second'] } }]);
});

it('takes along what an earlier run had and nobody is asked for', async () => {
  answer(started);
  show({ text: 'Again', times: 2, tags: [], isQuiet: false });

  expect(screen.queryByLabelText(/quiet/i)).toBeNull();
  await press('Run');

  await expect.poll(() => asked).toEqual([{ input: { text: 'Again', times: 2, tags: [], isQuiet: false } }]);
});

it('keeps what was typed and says at the field why it was refused', async () => {
  answer(refused({ times: ['This is too often.'] }));
  show({ text: 'Again', times: 500 });

  await press('Run');

  const error = await screen.findByText('This is too often.');
  const field = screen.getByLabelText('Times (optional)');
  expect(field.getAttribute('aria-describedby')).toContain(error.id);
  expect(document.activeElement).toBe(field);
  expect(screen.getByLabelText('Text')).toHaveProperty('value', 'Again');
});

it('says a refusal that belongs to no field above the form', async () => {
  answer(refused({ secret: ['There is no such member.'] }));
  show({ text: 'Again' });

  await press('Run');

  expect((await screen.findByRole('alert')).textContent).toContain('secret: There is no such member.');
});

it('asks for what is missing before it asks the server', async () => {
  show();

  await press('Run');

  expect(await screen.findByText('This is required.')).toBeDefined();
  expect(asked).toEqual([]);
});
