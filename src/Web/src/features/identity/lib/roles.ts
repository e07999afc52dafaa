import type { UserRole } from '@/api/gen/types.gen';

export const roles: readonly { value: UserRole; label: string }[] = [
  { value: 'user', label: 'User' },
  { value: 'administrator', label: 'Administrator' },
];

export function isRole(value: string): value is UserRole {
  return roles.some((role) => role.value === value);
}
