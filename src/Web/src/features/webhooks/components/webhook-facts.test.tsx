import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { queryClient } from '@/api/query-client';
import { WebhookFacts } from '@/features/webhooks/components/webhook-facts';
import { formatDateTime } from '@/lib/format';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { webhook } from '@/test/webhooks';

const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

beforeEach(() => {
  queryClient.clear();
  server.use(
    http.get('http://localhost/api/v1/webhooks/0197-webhook/deliveries', () =>
      HttpResponse.json({ items: [], nextCursor: null }),
    ),
  );
});

const askForSecret = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'New secret' }));
  return (await screen.findByText(/signs too for one more day/)).textContent;
};

it('says while two secrets sign until when, and that a new one ends the older of them', async () => {
  renderInApp(<WebhookFacts webhook={webhook({ overlapEndsAt: tomorrow })} />);

  expect(screen.getByText(`Two secrets sign until ${formatDateTime(tomorrow)}`)).toBeDefined();
  expect(await askForSecret()).toContain('The one before it stops signing now.');
});

it.each([null, '2020-11-28T12:00:00Z'])(
  'says nothing of two secrets when only one signs (%s)',
  async (overlapEndsAt) => {
    renderInApp(<WebhookFacts webhook={webhook({ overlapEndsAt })} />);

    expect(screen.queryByText(/Two secrets/)).toBeNull();
    expect(await askForSecret()).not.toContain('stops signing');
  },
);
