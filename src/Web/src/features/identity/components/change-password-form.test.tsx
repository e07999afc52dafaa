import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { ChangePasswordForm } from '@/features/identity/components/change-password-form';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const answer = (response: () => Response) =>
  server.use(http.post('http://localhost/api/v1/users/me/password', response));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

beforeEach(() => {
  server.use(http.get('http://localhost/api/v1/auth/options', () => HttpResponse.json({ passwordMinLength: 15 })));
  renderInApp(<ChangePasswordForm />);
});

async function change() {
  await userEvent.type(field('Current password'), 'correct horse');
  await userEvent.type(field('New password'), 'an entirely new sentence{Enter}');
}

it('asks for as many characters as the server does', async () => {
  expect(await screen.findByText(/^At least 15 characters\./)).toBeDefined();

  await userEvent.type(field('New password'), 'fourteen chars{Enter}');

  expect(await screen.findByText('Use at least 15 characters.')).toBeDefined();
});

it('forgets what was typed once the password is changed', async () => {
  answer(() => new HttpResponse(null, { status: 204 }));

  await change();

  await expect.poll(() => field('Current password').value).toBe('');
  expect(field('New password').value).toBe('');
});

it('keeps what was typed and turns to the field when the current password is wrong', async () => {
  const problem = { code: 'identity.password_wrong', detail: 'The password is wrong.' };
  answer(() => HttpResponse.json(problem, { status: 403 }));

  await change();

  expect(await screen.findByText('The password is wrong.')).toBeDefined();
  expect(document.activeElement).toBe(field('Current password'));
  expect(field('New password').value).toBe('an entirely new sentence');
});

it('says at the field why a new password is refused', async () => {
  const problem = { code: 'request.invalid', errors: { newPassword: ['This is easy to guess.'] } };
  answer(() => HttpResponse.json(problem, { status: 400 }));

  await change();

  expect(await screen.findByText('This is easy to guess.')).toBeDefined();
  expect(document.activeElement).toBe(field('New password'));
});
