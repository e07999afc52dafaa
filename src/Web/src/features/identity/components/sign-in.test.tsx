import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { SignIn } from '@/features/identity/components/sign-in';
import { useAuthStore } from '@/stores/auth-store';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { tokenFor } from '@/test/tokens';

const rightCode = '123456';
const refuse = (code: string, detail: string) => HttpResponse.json({ code, detail }, { status: 401 });

beforeEach(() => {
  useAuthStore.setState(useAuthStore.getInitialState());
  server.use(
    http.post('http://localhost/api/v1/auth/login', async ({ request }) => {
      const { email, code } = (await request.json()) as { email: string; code?: string };
      if (email === 'plain@example.com' || code === rightCode)
        return HttpResponse.json({ accessToken: tokenFor('robin') });
      if (code === undefined) return refuse('identity.code_required', 'Enter the code.');
      return refuse('identity.code_invalid', 'The code is wrong.');
    }),
  );
  renderInApp(
    <SignIn intro={<h1>Welcome</h1>} codeIntro={<h1>One more step</h1>}>
      <p>New here?</p>
    </SignIn>,
  );
});

async function enterPassword(email = 'robin@example.com') {
  await userEvent.type(screen.getByLabelText('E-mail'), email);
  await userEvent.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
}

const isSignedIn = () => useAuthStore.getState().status === 'authenticated';

it('asks an account without a second factor for nothing more', async () => {
  await enterPassword('plain@example.com');

  await expect.poll(isSignedIn).toBe(true);
  expect(screen.queryByLabelText('Code')).toBeNull();
});

it('turns to the code, which the phone can fill in', async () => {
  await enterPassword();

  const code = await screen.findByLabelText('Code');
  expect(document.activeElement).toBe(code);
  expect(code.getAttribute('autocomplete')).toBe('one-time-code');
  expect(screen.getByRole('heading').textContent).toBe('One more step');
  expect(screen.queryByText('New here?')).toBeNull();
});

it('says at the field that a code is wrong, and takes the next one', async () => {
  await enterPassword();

  await userEvent.type(await screen.findByLabelText('Code'), '000000{Enter}');
  const error = await screen.findByText('The code is wrong.');
  const code = screen.getByLabelText<HTMLInputElement>('Code');
  expect(code.getAttribute('aria-describedby')).toContain(error.id);
  expect(document.activeElement).toBe(code);

  await userEvent.clear(code);
  await userEvent.paste(` ${rightCode} `);
  await userEvent.keyboard('{Enter}');
  await expect.poll(isSignedIn).toBe(true);
});

it('lets a recovery code be typed with letters', async () => {
  await enterPassword();

  await userEvent.click(await screen.findByRole('button', { name: 'Use a recovery code' }));

  const code = screen.getByLabelText('Recovery code');
  expect(document.activeElement).toBe(code);
  expect(code.getAttribute('inputmode')).toBeNull();
});

it('goes back to the password and knows who was there', async () => {
  await enterPassword();

  await userEvent.click(await screen.findByRole('button', { name: 'Back to the password' }));

  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('robin@example.com');
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
});
