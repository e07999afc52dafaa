import { expect, it } from 'vitest';
import { recoveryCodesFile } from '@/features/identity/lib/recovery-codes-file';

it('says whose codes these are and what for, one code a line', () => {
  const account = {
    email: 'ada@example.com',
    origin: 'https://chat.example.com',
    now: new Date('2026-11-28T12:00:00Z'),
  };

  const lines = recoveryCodesFile(['AAAA-BBBB', 'CCCC-DDDD'], account).split('\n');

  expect(lines[0]).toBe('Recovery codes of ada@example.com for https://chat.example.com');
  expect(lines[1]).toContain('Nov 28, 2026');
  expect(lines.slice(3)).toEqual(['AAAA-BBBB', 'CCCC-DDDD', '']);
});
