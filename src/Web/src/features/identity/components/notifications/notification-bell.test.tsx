import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NotificationDto } from '@/api/gen/types.gen';
import { refreshNotifications } from '@/api/notifications';
import { queryClient } from '@/api/query-client';
import { NotificationBell } from '@/features/identity/components/notifications/notification-bell';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const api = 'http://localhost/api/v1/notifications';

function stored(id: string, readAt: string | null): NotificationDto {
  return {
    id,
    kind: 'tests.kind',
    title: `Title of ${id}`,
    body: 'What happened.',
    link: null,
    createdAt: '2026-01-01T00:00:00Z',
    readAt,
  };
}

function answerWith(notifications: NotificationDto[]) {
  const kept = [...notifications];
  server.use(
    http.get(`${api}/unread`, () => HttpResponse.json({ count: kept.filter(({ readAt }) => !readAt).length })),
    http.get(api, () => HttpResponse.json({ items: kept, nextCursor: null })),
    http.post(`${api}/:id/read`, ({ params }) => {
      const index = kept.findIndex(({ id }) => id === params.id);
      kept[index] = stored(String(params.id), '2026-01-02T00:00:00Z');
      return new HttpResponse(null, { status: 204 });
    }),
  );
}

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 20_000 });
beforeEach(() => queryClient.clear());

describe('NotificationBell', () => {
  it('says how many are unread, and one less when one is read', async () => {
    answerWith([stored('new', null), stored('newer', null), stored('old', '2026-01-02T00:00:00Z')]);
    renderInApp(<NotificationBell />);

    await userEvent.click(await screen.findByRole('button', { name: 'Notifications, 2 unread' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Mark “Title of new” as read' }));

    expect(await screen.findByRole('button', { name: 'Notifications, 1 unread' })).toBeDefined();
  });

  it('asks again after a change that the first answer does not know of yet', async () => {
    let answerFirst = () => {};
    const first = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    let asked = 0;
    server.use(
      http.get(`${api}/unread`, async () => {
        asked += 1;
        if (asked > 1) return HttpResponse.json({ count: 1 });
        await first;
        return HttpResponse.json({ count: 0 });
      }),
    );
    renderInApp(<NotificationBell />);
    await waitFor(() => expect(asked).toBe(1));

    const refreshed = refreshNotifications();
    answerFirst();
    await refreshed;

    expect(await screen.findByRole('button', { name: 'Notifications, 1 unread' })).toBeDefined();
  });

  it('says what will appear when there is nothing', async () => {
    answerWith([]);
    renderInApp(<NotificationBell />);

    await userEvent.click(screen.getByRole('button', { name: 'Notifications' }));

    expect(await screen.findByText(/^Nothing yet\./)).toBeDefined();
  });
});
