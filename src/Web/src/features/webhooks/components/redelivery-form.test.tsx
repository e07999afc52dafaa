import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { RedeliveryForm } from '@/features/webhooks/components/redelivery-form';
import { localDateTime } from '@/lib/local-date-time';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

interface Asked {
  from: string;
  to: string;
  onlyUndelivered: boolean;
}

function answer(...answers: { count: number; nextFrom: string | null }[]): Asked[] {
  const asked: Asked[] = [];
  server.use(
    http.post('http://localhost/api/v1/webhooks/w1/redeliver', async ({ request }) => {
      asked.push((await request.json()) as Asked);
      return HttpResponse.json(answers[asked.length - 1], { status: 202 });
    }),
  );
  return asked;
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Send again' }));

it('asks on until all of the time is on its way', async () => {
  const asked = answer({ count: 1000, nextFrom: '2026-11-01T10:00:00Z' }, { count: 234, nextFrom: null });
  const onDone = vi.fn();
  renderInApp(<RedeliveryForm webhook="w1" onDone={onDone} />);

  await send();

  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  expect(screen.getAllByText('1,234 deliveries are on their way').length).toBeGreaterThan(0);
  expect(asked.map(({ from }) => from)[1]).toBe('2026-11-01T10:00:00Z');
  expect(new Set(asked.map(({ to }) => to)).size).toBe(1);
});

it('sends the time that was chosen, and what was delivered too when asked', async () => {
  const asked = answer({ count: 0, nextFrom: null });
  renderInApp(<RedeliveryForm webhook="w1" onDone={() => {}} />);
  const from = screen.getByLabelText('From');
  await userEvent.clear(from);
  await userEvent.type(from, '2026-10-01T08:30');
  await userEvent.click(screen.getByLabelText('Only what was not delivered'));

  await send();

  await expect.poll(() => asked.length).toBe(1);
  expect(localDateTime(asked[0]?.from ?? '')).toBe('2026-10-01T08:30');
  expect(asked[0]?.onlyUndelivered).toBe(false);
});

it('wants the end after the beginning', async () => {
  const asked = answer();
  renderInApp(<RedeliveryForm webhook="w1" onDone={() => {}} />);
  const to = screen.getByLabelText('To');
  await userEvent.clear(to);
  await userEvent.type(to, '2020-01-01T00:00');

  await send();

  expect(await screen.findByText('Choose a later time than that from which on.')).toBeDefined();
  expect(asked).toHaveLength(0);
});

it('says how many are on their way when the rest was refused', async () => {
  let first = true;
  server.use(
    http.post('http://localhost/api/v1/webhooks/w1/redeliver', () => {
      if (!first) return HttpResponse.json({ code: 'webhooks.switched_off', detail: 'It is off.' }, { status: 409 });
      first = false;
      return HttpResponse.json({ count: 1000, nextFrom: '2026-11-01T10:00:00Z' }, { status: 202 });
    }),
  );
  renderInApp(<RedeliveryForm webhook="w1" onDone={() => {}} />);

  await send();

  expect(await screen.findByText('It is off.')).toBeDefined();
  expect(screen.getByRole('status').textContent).toBe('1,000 deliveries are on their way');
});

it('asks for its first part under the same key when it failed halfway and is repeated', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post('http://localhost/api/v1/webhooks/w1/redeliver', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      if (keys.length === 2) return HttpResponse.json({ code: 'internal.error', detail: 'Not now.' }, { status: 500 });
      const nextFrom = keys.length % 2 === 1 ? '2026-11-01T10:00:00Z' : null;
      return HttpResponse.json({ count: 1000, nextFrom }, { status: 202 });
    }),
  );
  const onDone = vi.fn();
  renderInApp(<RedeliveryForm webhook="w1" onDone={onDone} />);
  await send();
  await expect.poll(() => keys.length).toBe(2);

  await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));

  await expect.poll(() => onDone.mock.calls.length).toBe(1);
  expect(keys.slice(2)).toEqual(keys.slice(0, 2));
  expect(new Set(keys).size).toBe(2);
});
