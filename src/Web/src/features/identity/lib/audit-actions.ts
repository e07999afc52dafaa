import type { AuditAction, AuditEntryDto } from '@/api/gen/types.gen';

const names: Record<AuditAction, string> = {
  user_registered: 'Registered',
  logged_in: 'Signed in',
  log_in_failed: 'Sign-in refused',
  logged_out: 'Signed out',
  session_revoked: 'Session ended',
  refresh_reused: 'Stolen session suspected',
  password_changed: 'Password changed',
  password_reset: 'Password reset',
  password_reset_issued: 'Password reset link made',
  email_verified: 'E-mail address confirmed',
  second_factor_enabled: 'Second factor turned on',
  second_factor_disabled: 'Second factor turned off',
  recovery_code_used: 'Recovery code used',
  external_login_linked: 'Sign-in method connected',
  external_login_unlinked: 'Sign-in method disconnected',
  api_key_created: 'API key created',
  api_key_revoked: 'API key revoked',
  role_changed: 'Role changed',
  user_disabled: 'Account disabled',
  user_enabled: 'Account enabled',
  registration_opened: 'Registration opened',
  registration_closed: 'Registration closed',
  invitation_created: 'Invitation made',
  invitation_revoked: 'Invitation withdrawn',
  invitation_accepted: 'Invitation used',
  signing_keys_rotated: 'Signing keys rotated',
  data_exported: 'Data downloaded',
  user_deleted: 'Account deleted',
};

const alarming: readonly AuditAction[] = ['log_in_failed', 'refresh_reused'];

export const auditActions = Object.entries(names).map(([value, label]) => ({ value, label }));

export function isAuditAction(value: string): value is AuditAction {
  return Object.hasOwn(names, value);
}

export function isAlarming(action: AuditAction): boolean {
  return alarming.includes(action);
}

/** What happened, in words. */
export function describeEntry({ action, detail }: Pick<AuditEntryDto, 'action' | 'detail'>): string {
  if (detail === 'operator') return `${names[action]} by the operator of the server`;
  if (action === 'role_changed' && detail) return `${names[action]} to ${detail.toLowerCase()}`;
  return detail ? `${names[action]}: ${detail}` : names[action];
}
