import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WebhookDeliveryDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import { WebhookPage } from '@/features/webhooks/components/webhook-page';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { delivery, webhook } from '@/test/webhooks';

vi.mock('next/navigation', () => ({
  usePathname: () => '/settings/webhooks/0197-webhook',
  useSearchParams: () => new URLSearchParams(),
}));

const root = 'http://localhost/api/v1';
const minute = 60_000;

let shown: ReturnType<typeof webhook>;
let deliveries: WebhookDeliveryDto[];

beforeEach(() => {
  queryClient.clear();
  shown = webhook();
  deliveries = [];
  server.use(
    http.get(`${root}/webhooks/0197-webhook`, () => HttpResponse.json(shown)),
    http.get(`${root}/webhooks/0197-webhook/deliveries`, () =>
      HttpResponse.json({ items: deliveries, nextCursor: null }),
    ),
    http.get(`${root}/deliveries/0197-delivery`, () =>
      HttpResponse.json({ delivery: deliveries[0], payload: {}, attempts: [] }),
    ),
    http.post(`${root}/deliveries/0197-delivery/redeliver`, () => {
      shown = webhook();
      return HttpResponse.json({ deliveryId: '0197-delivery' }, { status: 202 });
    }),
  );
});

afterEach(() => void vi.useRealTimers());

it('sees what is sent and how the webhook fares while nothing is about to be sent', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  deliveries = [delivery({ status: 'pending', nextAttemptAt: new Date(Date.now() + 5 * minute).toISOString() })];
  renderInApp(<WebhookPage id="0197-webhook" />);
  await screen.findByRole('img', { name: /1 waiting/ });
  expect((await screen.findByRole('list', { name: 'Deliveries' })).textContent).toContain('Waiting');
  expect(screen.queryByText('Failing')).toBeNull();

  shown = webhook({ failingSince: '2026-11-28T12:00:00Z' });
  deliveries = [delivery({ id: 'new' }), delivery({ status: 'failed' })];
  await vi.advanceTimersByTimeAsync(minute / 2);

  expect(await screen.findByText('Failing')).toBeDefined();
  expect(await screen.findByRole('img', { name: /1 delivered, 1 failed/ })).toBeDefined();
  await expect
    .poll(() => within(screen.getByRole('list', { name: 'Deliveries' })).getAllByRole('listitem').length)
    .toBe(2);
});

it('sees in its details what becomes of a delivery that is tried again only later', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  deliveries = [delivery({ status: 'pending', nextAttemptAt: new Date(Date.now() + 5 * minute).toISOString() })];
  renderInApp(<WebhookPage id="0197-webhook" />);
  (await screen.findByRole('button', { name: 'Details of run.completed' })).click();
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByText('Waiting');

  deliveries = [delivery()];
  await vi.advanceTimersByTimeAsync(minute / 2);

  expect(await within(dialog).findByText('Delivered')).toBeDefined();
});

it('asks how the webhook fares when something was sent again', async () => {
  shown = webhook({ failingSince: '2026-11-28T12:00:00Z' });
  deliveries = [delivery({ status: 'failed' })];
  renderInApp(<WebhookPage id="0197-webhook" />);
  await screen.findByText('Failing');

  await userEvent.click(await screen.findByRole('button', { name: 'Details of run.completed' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));

  await expect.poll(() => screen.queryByText('Failing')).toBeNull();
});
