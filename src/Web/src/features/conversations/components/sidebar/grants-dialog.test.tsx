import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ConversationDto } from '@/api/gen/types.gen';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { GrantsDialog } from './grants-dialog';

const conversation: ConversationDto = {
  id: 'c1',
  title: 'Tea',
  area: 'general',
  pinned: false,
  archived: false,
  activeRunId: null,
  grants: ['run_pipeline notify_me', 'send_letter'],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};

const onClose = vi.fn();
let revoked: unknown[];

beforeEach(() => {
  revoked = [];
  onClose.mockReset();
  server.use(
    http.delete('http://localhost/api/v1/conversations/c1/grants/:grant', ({ params }) => {
      revoked.push(params.grant);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderInApp(<GrantsDialog conversation={conversation} onClose={onClose} />);
});

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('says in plain words what is always allowed', () => {
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Run the pipeline “Notify me”Without asking.Ask again',
    'Use send letterWithout asking.Ask again',
  ]);
});

it('ends a permission for good when it is closed', async () => {
  await press('Ask again: Run the pipeline “Notify me”');
  expect(screen.getByText('From the next answer on it asks first.')).toBeDefined();
  expect(revoked).toEqual([]);

  await userEvent.keyboard('{Escape}');

  expect(onClose).toHaveBeenCalledOnce();
  await waitFor(() => expect(revoked).toEqual(['run_pipeline notify_me']));
});

it('keeps what was taken back', async () => {
  await press('Ask again: Use send letter');
  await press('Undo: Use send letter');
  await press('Ask again: Run the pipeline “Notify me”');

  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(revoked).toEqual(['run_pipeline notify_me']));
});
