import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { DeliveryDetails } from '@/features/webhooks/components/delivery-details';
import { webhookKeys } from '@/features/webhooks/hooks/webhook-keys';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { delivery } from '@/test/webhooks';

const interrupted = {
  url: null,
  startedAt: '2026-11-28T12:00:00Z',
  durationMs: 0,
  statusCode: null,
  errorCode: 'webhooks.interrupted',
  response: null,
};
const answered = { ...interrupted, url: 'https://crm.example.com/in', statusCode: 204, errorCode: null };

it('shows each attempt, also those that are alike, and what comes after them', async () => {
  const complaints = vi.spyOn(console, 'error');
  let attempts: object[] = [interrupted, interrupted];
  queryClient.clear();
  server.use(
    http.get('http://localhost/api/v1/deliveries/0197-delivery', () =>
      HttpResponse.json({ delivery: delivery(), payload: {}, attempts }),
    ),
  );
  renderInApp(<DeliveryDetails id="0197-delivery" />);
  const shown = within(await screen.findByRole('list', { name: 'Attempts' }));
  expect(shown.getAllByText('The server stopped meanwhile; it may have arrived')).toHaveLength(2);

  attempts = [...attempts, answered];
  await queryClient.invalidateQueries({ queryKey: webhookKeys.delivery('0197-delivery') });

  expect(await shown.findByText('Answered 204')).toBeDefined();
  expect(shown.getByText('POST https://crm.example.com/in')).toBeDefined();
  expect(shown.getAllByRole('listitem')).toHaveLength(3);
  expect(complaints).not.toHaveBeenCalled();
});
