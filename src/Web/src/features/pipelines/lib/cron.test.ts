import { expect, it } from 'vitest';
import { choiceOf, cronOf } from '@/features/pipelines/lib/cron-choice';
import { describeCron } from '@/features/pipelines/lib/describe-cron';

it.each([
  ['30 * * * *', 'hourly'],
  ['5 8 * * *', 'daily'],
  ['0 8 * * 1-5', 'weekdays'],
  ['15 17 * * 0', 'weekly'],
  ['0 6 28 * *', 'monthly'],
])('%s is chosen as %s, and comes back as it was', (cron, repeat) => {
  const choice = choiceOf(cron);

  expect(choice.repeat).toBe(repeat);
  expect(cronOf(choice)).toBe(cron);
});

it.each(['*/5 * * * *', '0 8 1 1 *', '0 8 13 * 5', '0 8,12 * * *', '0 * * * 1', 'often'])(
  '%s is something else',
  (cron) => expect(choiceOf(cron).repeat).toBe('custom'),
);

it('says in words when that is', () => {
  expect(describeCron('0 8 * * 1-5')).toBe('At 08:00, Monday through Friday');
  expect(describeCron('0 8 * *')).toBeNull();
  expect(describeCron('61 8 * * *')).toBeNull();
});
