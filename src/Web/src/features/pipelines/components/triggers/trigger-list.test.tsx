import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { queryClient } from '@/api/query-client';
import { TriggerList } from '@/features/pipelines/components/triggers/trigger-list';
import { formatDateTime } from '@/lib/format';
import { pipeline, trigger } from '@/test/pipelines';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const root = 'http://localhost/api/v1';
const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

let triggers: ReturnType<typeof trigger>[];
let sent: unknown[];

beforeEach(() => {
  triggers = [trigger()];
  sent = [];
  queryClient.clear();
  const take = async (request: Request) => {
    const terms = await request.json();
    sent.push(terms);
    return trigger(terms as object);
  };
  server.use(
    http.get(`${root}/pipelines`, () =>
      HttpResponse.json({
        items: [
          pipeline({ name: 'import', title: 'Import', sources: ['api'] }),
          pipeline({ sources: ['api', 'webhook'] }),
          pipeline({ name: 'notify_me', title: 'Notify me', sources: ['webhook'] }),
        ],
      }),
    ),
    http.get(`${root}/triggers`, () => HttpResponse.json({ items: triggers, nextCursor: null })),
    http.post(`${root}/triggers`, async ({ request }) => {
      triggers = [await take(request)];
      return HttpResponse.json({ trigger: triggers[0], secret: 'whsec_first' }, { status: 201 });
    }),
    http.patch(`${root}/triggers/0197-trigger`, async ({ request }) => {
      triggers = [await take(request)];
      return HttpResponse.json(triggers[0]);
    }),
    http.post(`${root}/triggers/0197-trigger/rotate-secret`, () => {
      triggers = [trigger({ overlapEndsAt: tomorrow })];
      return HttpResponse.json({ trigger: triggers[0], secret: 'whsec_second' });
    }),
  );
});

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const item = async () => within(await screen.findByRole('list', { name: 'Triggers' })).getByRole('listitem');

it('makes a trigger for a pipeline that opens to other systems, and shows its secret once', async () => {
  triggers = [];
  renderInApp(<TriggerList />);
  await screen.findByText(/No other system starts anything yet/);

  await press('New trigger');
  await userEvent.type(screen.getByLabelText('Name'), 'Shop');
  await screen.findByRole('option', { name: 'Echo' });
  expect(screen.queryByRole('option', { name: 'Import' })).toBeNull();
  await press('Create the trigger');
  expect(await screen.findByText('whsec_first')).toBeDefined();
  await press('I have copied it');

  expect(sent).toEqual([{ name: 'Shop', pipeline: 'echo' }]);
  expect((await item()).textContent).toContain('Starts Echo at http://localhost');
  await expect.poll(() => screen.queryByText('whsec_first')).toBeNull();
});

it('renames a trigger and has it start something else', async () => {
  renderInApp(<TriggerList />);

  await press('Change CRM');
  const name = screen.getByLabelText('Name');
  await userEvent.clear(name);
  await userEvent.type(name, 'Till');
  await userEvent.selectOptions(screen.getByLabelText('Pipeline'), 'Notify me');
  await press('Save');

  await expect.poll(async () => (await item()).textContent).toContain('TillStarts Notify me');
  expect(sent).toEqual([{ name: 'Till', pipeline: 'notify_me' }]);
});

it('asks before it makes a new secret, and shows that once', async () => {
  renderInApp(<TriggerList />);

  await press('New secret for CRM');
  const text = await screen.findByText(/signs too for one more day/);
  expect(text.textContent).not.toContain('stops signing');
  await press('Make a new secret');
  expect(await screen.findByText('whsec_second')).toBeDefined();
  await press('I have copied it');

  await expect.poll(() => screen.queryByText('whsec_second')).toBeNull();
});

it('says while two secrets sign until when, and that a new one ends the older of them', async () => {
  triggers = [trigger({ overlapEndsAt: tomorrow })];
  renderInApp(<TriggerList />);
  expect((await item()).textContent).toContain(`two secrets sign until ${formatDateTime(tomorrow)}`);

  await press('New secret for CRM');

  expect(await screen.findByText(/The one before it stops signing now\./)).toBeDefined();
});

it('says nothing of two secrets when the older one has ended', async () => {
  triggers = [trigger({ overlapEndsAt: '2020-11-28T12:00:00Z' })];
  renderInApp(<TriggerList />);
  expect((await item()).textContent).not.toContain('two secrets');

  await press('New secret for CRM');

  expect((await screen.findByText(/signs too for one more day/)).textContent).not.toContain('stops signing');
});
