import { expect, it } from 'vitest';
import { invitationIn } from './invitation-link';

it('finds the invitation behind the #', () => {
  expect(invitationIn('#invitation=7hB4-2oU_k')).toBe('7hB4-2oU_k');
});

it('finds none where there is none', () => {
  expect(invitationIn('')).toBeNull();
  expect(invitationIn('#top')).toBeNull();
});
