import { expect, it } from 'vitest';
import type { WebhookDto } from '@/api/gen/types.gen';
import { healthOf, isSuccess, outcomeOf, summaryOf } from '@/features/webhooks/lib/webhook-words';

const webhook: WebhookDto = {
  id: '1',
  name: 'CRM',
  url: 'https://example.com/',
  description: null,
  events: ['run.completed'],
  active: true,
  suspension: null,
  failingSince: null,
  overlapEndsAt: null,
  createdAt: '2026-01-01T00:00:00Z',
};

it('says how a webhook fares, and nothing of one that fares well', () => {
  expect(healthOf(webhook)).toBeNull();
  expect(healthOf({ ...webhook, failingSince: '2026-01-02T00:00:00Z' })?.word).toBe('Failing');
  expect(healthOf({ ...webhook, active: false })?.word).toBe('Off');
  expect(healthOf({ ...webhook, active: false, suspension: 'gone' })?.word).toBe('Off: its receiver is gone');
});

it('says what an attempt led to', () => {
  expect(outcomeOf({ statusCode: 204, errorCode: null })).toBe('Answered 204');
  expect(outcomeOf({ statusCode: null, errorCode: 'request.address_too_slow' })).toBe(
    'No complete answer within 20 seconds',
  );
  expect(outcomeOf({ statusCode: null, errorCode: 'new.code' })).toBe('No answer');
});

it('takes redirects for no success', () => {
  expect([200, 204, 301, 500, null].map(isSuccess)).toEqual([true, true, false, false, false]);
});

it('tells in words what the strip shows', () => {
  expect(summaryOf([])).toBe('Nothing was sent yet');
  expect(summaryOf(['delivered', 'failed', 'delivered'])).toBe('Of the last 3: 2 delivered, 1 failed, 0 waiting');
});
