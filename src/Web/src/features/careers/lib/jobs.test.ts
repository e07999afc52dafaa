import { expect, it } from 'vitest';
import { jobColumns, wayInto } from '@/features/careers/lib/job-columns';
import { placeOf, salaryOf } from '@/features/careers/lib/job-words';

const column = (name: string) => jobColumns.find((each) => each.name === name) ?? { name, statuses: [] };
const fresh = { status: 'new', nextStatuses: ['analyzed', 'applied', 'archived'] } as const;

it('finds the steps from one column to another, through what lies between', () => {
  expect(wayInto(column('Applied'), fresh)).toEqual(['applied']);
  expect(wayInto(column('Preparing'), fresh)).toEqual(['analyzed', 'prepped']);
  expect(wayInto(column('Saved'), fresh)).toEqual([]);
  expect(wayInto(column('Offer'), fresh)).toBeNull();
});

it('has a place on the board for every status once', () => {
  const statuses = jobColumns.flatMap((each) => each.statuses);

  expect(statuses).toHaveLength(10);
  expect(new Set(statuses).size).toBe(10);
});

it('tells a salary as it is stated', () => {
  const stated = { min: 90_000, max: 110_000, currency: 'CHF', period: 'year', raw: null } as const;

  expect(salaryOf(stated)).toBe('CHF 90,000–110,000 a year');
  expect(salaryOf({ min: null, max: null, currency: null, period: null, raw: 'competitive' })).toBe('competitive');
  expect(salaryOf(null)).toBe('');
});

it('tells where the work is, and how far one need be there', () => {
  expect(placeOf(['Zürich'], 'hybrid')).toBe('Zürich · Hybrid');
  expect(placeOf([], null)).toBe('');
});
