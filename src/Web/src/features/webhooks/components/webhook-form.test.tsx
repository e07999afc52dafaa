import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query-client';
import { WebhookForm } from '@/features/webhooks/components/webhook-form';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { webhook } from '@/test/webhooks';

const root = 'http://localhost/api/v1';

let sent: unknown[];

beforeEach(() => {
  sent = [];
  queryClient.clear();
  server.use(
    http.get(`${root}/webhooks/events`, () =>
      HttpResponse.json({ items: [{ name: 'run.completed', description: 'A run is done.', reserved: false }] }),
    ),
    http.post(`${root}/webhooks`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ webhook: webhook(), secret: 'whsec_first' }, { status: 201 });
    }),
    http.patch(`${root}/webhooks/0197-webhook`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(webhook());
    }),
  );
});

const event = () => screen.findByLabelText('run.completed');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('makes a webhook that is on, and hands over its secret', async () => {
  const onMade = vi.fn();
  renderInApp(<WebhookForm webhook={null} onMade={onMade} onSaved={() => {}} />);

  await userEvent.type(screen.getByLabelText('Name'), 'CRM');
  await userEvent.type(screen.getByLabelText('Address'), 'https://crm.example/hook');
  await userEvent.click(await event());
  await press('Create the webhook');

  await expect.poll(() => onMade.mock.calls).toEqual([['whsec_first']]);
  expect(sent).toMatchObject([{ name: 'CRM', events: ['run.completed'], active: true }]);
});

it('leaves it to be on or off as it is now when something else of it changes', async () => {
  const onSaved = vi.fn();
  renderInApp(<WebhookForm webhook={webhook()} onMade={() => {}} onSaved={onSaved} />);
  await event();

  await userEvent.type(screen.getByLabelText('Note (optional)'), 'Of the shop');
  await press('Save');

  await expect.poll(() => onSaved.mock.calls.length).toBe(1);
  expect(sent).toEqual([
    { name: 'CRM', url: 'https://crm.example/hook', description: 'Of the shop', events: ['run.completed'] },
  ]);
});

it('says when the events could not be loaded, and loads them again', async () => {
  server.use(
    http.get(`${root}/webhooks/events`, () => HttpResponse.json({ detail: 'Not now.' }, { status: 403 }), {
      once: true,
    }),
  );
  renderInApp(<WebhookForm webhook={null} onMade={() => {}} onSaved={() => {}} />);
  const group = within(screen.getByRole('group', { name: 'What it hears' }));
  expect(group.getByRole('status').textContent).toBe('Loading…');

  await group.findByText('The events could not be loaded');
  await userEvent.click(group.getByRole('button', { name: 'Try again' }));

  expect(await event()).toBeDefined();
});

it('leads to the events when none was chosen', async () => {
  renderInApp(<WebhookForm webhook={webhook({ events: [] })} onMade={() => {}} onSaved={() => {}} />);
  await event();

  await press('Save');

  expect(document.activeElement).toBe(await event());
  expect((await event()).getAttribute('aria-invalid')).toBe('true');
  const group = screen.getByRole('group', { name: 'What it hears' });
  expect(group.getAttribute('aria-describedby')).toBe(screen.getByText('Choose at least one.').id);
});
