import { expect, it } from 'vitest';
import type { JobSummaryDto } from '@/api/gen/types.gen';
import { agendaOf, dayName } from '@/features/careers/lib/agenda';

const due = (nextActionOn: string | null) => ({ id: `${nextActionOn}`, nextActionOn }) as JobSummaryDto;

it('puts what is planned in the order of its days, as its person counts them', () => {
  const jobs = [
    due('2026-03-20'),
    due('2026-03-01'),
    due(null),
    due('2026-03-09'),
    due('2026-03-02'),
    due('2026-02-28'),
  ];

  const groups = agendaOf(jobs, new Date(2026, 2, 2, 23, 30));

  expect(groups.map(({ name, jobs }) => [name, jobs.map(({ nextActionOn }) => nextActionOn)])).toEqual([
    ['Overdue', ['2026-02-28', '2026-03-01']],
    ['Today', ['2026-03-02']],
    ['The next seven days', ['2026-03-09']],
    ['Later', ['2026-03-20']],
  ]);
});

it('has no group without a job', () => {
  expect(agendaOf([], new Date())).toEqual([]);
  expect(dayName('2026-03-02')).toBe('Mon, Mar 2');
});
