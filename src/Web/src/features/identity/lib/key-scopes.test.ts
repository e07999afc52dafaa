import { expect, it } from 'vitest';
import { scopeLabels } from '@/features/identity/lib/key-scopes';

it('says what a key is for, also when the server knows more than this page', () => {
  expect(scopeLabels(['conversations', 'pipelines:run'])).toBe('Conversations, Pipelines');
  expect(scopeLabels(['jobs:ingest'])).toBe('Jobs, handing in');
  expect(scopeLabels(['email:read'])).toBe('email:read');
});
