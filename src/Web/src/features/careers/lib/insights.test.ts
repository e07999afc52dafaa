import { expect, it } from 'vitest';
import { funnelSteps, weekName, weeksInWords } from '@/features/careers/lib/insights';

it('tells each step by its share of all and of the step before', () => {
  const steps = funnelSteps({ saved: 8, applied: 4, interviewing: 1, offered: 0, accepted: 0 });

  expect(steps.map(({ share }) => share)).toEqual([100, 50, 13, 0, 0]);
  expect(steps.map(({ ofBefore }) => ofBefore)).toEqual([null, 50, 25, 0, null]);
});

it('says what the bars show', () => {
  const weeks = [
    { begins: '2026-02-23', added: 2, applied: 0 },
    { begins: '2026-03-02', added: 1, applied: 3 },
  ];

  expect(weekName('2026-03-02')).toBe('Mar 2');
  expect(weeksInWords(weeks)).toBe('In 2 weeks 3 jobs were added and 3 applied for; this week 1 and 3.');
});
