import { expect, it } from 'vitest';
import { describeEntry, isAuditAction } from './audit-actions';

it('says what happened in words', () => {
  expect(describeEntry({ action: 'logged_in', detail: null })).toBe('Signed in');
  expect(describeEntry({ action: 'role_changed', detail: 'Administrator' })).toBe('Role changed to administrator');
  expect(describeEntry({ action: 'password_reset', detail: 'operator' })).toBe(
    'Password reset by the operator of the server',
  );
  expect(describeEntry({ action: 'api_key_created', detail: 'Backup' })).toBe('API key created: Backup');
});

it('takes no unknown action from an address', () => {
  expect(isAuditAction('logged_in')).toBe(true);
  expect(isAuditAction('toString')).toBe(false);
});
