import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { SecondFactorDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import { SecondFactor } from '@/features/identity/components/second-factor/second-factor';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';

const route = 'http://localhost/api/v1/users/me/second-factor';
const off: SecondFactorDto = { enabled: false, enabledAt: null, recoveryCodesLeft: 0 };
const on: SecondFactorDto = { enabled: true, enabledAt: '2026-11-28T12:00:00Z', recoveryCodesLeft: 10 };
const secret = 'JBSWY3DPEHPK3PXP';
const uri = `otpauth://totp/AssistantPlatform:robin@example.com?secret=${secret}&issuer=AssistantPlatform`;

let state: SecondFactorDto;
const refuse = (code: string, detail: string) => HttpResponse.json({ code, detail }, { status: 403 });

beforeEach(() => {
  queryClient.clear();
  server.use(
    http.get(route, () => HttpResponse.json(state)),
    http.post(`${route}/setup`, () => HttpResponse.json({ secret, uri })),
    http.post(`${route}/confirm`, async ({ request }) => {
      const { code } = (await request.json()) as { code: string };
      if (code !== '123456') return refuse('identity.code_wrong', 'The code is wrong.');
      state = on;
      return HttpResponse.json({ recoveryCodes: ['AAAA-BBBB', 'CCCC-DDDD'] });
    }),
    http.post(`${route}/recovery-codes`, () => refuse('identity.password_wrong', 'The password is wrong.')),
    http.post(`${route}/disable`, () => {
      state = off;
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

function show(given: SecondFactorDto) {
  state = given;
  renderInApp(<SecondFactor />);
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const typePassword = async () => userEvent.type(await screen.findByLabelText('Your password'), 'correct horse{Enter}');

it('is set up with the password, a code of the app, and recovery codes to keep', async () => {
  show(off);

  await press('Set up');
  await typePassword();
  expect(await screen.findByRole('img', { name: /QR code/ })).toBeDefined();
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeDefined();
  await userEvent.type(screen.getByLabelText('Code'), '000000{Enter}');
  expect(await screen.findByText('The code is wrong.')).toBeDefined();
  await userEvent.clear(screen.getByLabelText('Code'));
  await userEvent.type(screen.getByLabelText('Code'), '123456{Enter}');

  expect((await screen.findByText(/AAAA-BBBB/)).textContent).toBe('AAAA-BBBB\nCCCC-DDDD');
  const download = screen.getByRole('link', { name: 'Download' });
  expect(decodeURIComponent(download.getAttribute('href') ?? '')).toContain('AAAA-BBBB\nCCCC-DDDD');
  await press('I have kept them');
  expect(await screen.findByText('On since Nov 28, 2026 · 10 recovery codes left')).toBeDefined();
});

it('says at the field that the password is wrong', async () => {
  show(on);

  await press('New recovery codes');
  await typePassword();

  const error = await screen.findByText('The password is wrong.');
  expect(screen.getByLabelText('Your password').getAttribute('aria-describedby')).toContain(error.id);
});

it('is turned off with the password and either kind of code', async () => {
  show(on);

  await press('Turn off');
  await userEvent.type(await screen.findByLabelText('Your password'), 'correct horse');
  await press('Use a recovery code');
  await userEvent.type(screen.getByLabelText('Recovery code'), 'AAAA-BBBB{Enter}');

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByRole('button', { name: 'Set up' })).toBeDefined();
});

it('asks for new recovery codes before the last one is used', async () => {
  show({ ...on, recoveryCodesLeft: 1 });

  expect(await screen.findByText('On since Nov 28, 2026 · 1 recovery code left')).toBeDefined();
  expect(screen.getByText('Make new codes')).toBeDefined();
});
