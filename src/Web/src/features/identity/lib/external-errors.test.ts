import { expect, it } from 'vitest';
import { externalFailure } from '@/features/identity/lib/external-errors';

it('has nothing to say without a failure', () => {
  expect(externalFailure('')).toBeNull();
  expect(externalFailure('#code')).toBeNull();
});

it('says in a sentence what went wrong', () => {
  expect(externalFailure('#error=identity.external_denied')?.message).toMatch(/cancelled/);
});

it('sends whom no provider can make the first account to the set-up code', () => {
  expect(externalFailure('#error=identity.setup_code_required')?.message).toMatch(/the set-up code/);
});

it('repeats nothing that the address says', () => {
  expect(externalFailure('#error=<b>call 555</b>')?.message).not.toContain('555');
  expect(externalFailure('#error=constructor')?.message).toMatch(/^The sign-in was not completed/);
});
