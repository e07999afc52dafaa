import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { InviteDialog } from '@/features/identity/components/registration/invite-dialog';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const link = 'http://localhost/register#invitation=secret';

async function invite(isMailed: boolean) {
  server.use(
    http.post('http://localhost/api/v1/admin/invitations', () =>
      HttpResponse.json({ email: 'carol@example.com', link, isMailed }, { status: 201 }),
    ),
  );
  renderInApp(<InviteDialog isOpen onClose={() => undefined} />);
  await userEvent.type(screen.getByLabelText('E-mail'), 'carol@example.com{Enter}');
  await screen.findByText(link);
}

it('says that a mail brings the link where the server sends mail', async () => {
  await invite(true);

  expect(screen.getByText(/^A mail with this link is on its way to them\./)).toBeDefined();
});

it('asks for the link to be sent where the server sends none', async () => {
  await invite(false);

  expect(screen.getByText(/^Copy this link and send it to them:/)).toBeDefined();
  expect(screen.queryByText(/mail with this link/)).toBeNull();
});
