import { describe, expect, it } from 'vitest';
import { dayKey, dayOf, daysShown, step, titleOf } from '@/lib/calendar-days';

const day = new Date(2026, 10, 28);

describe('the days of a calendar', () => {
  it('are whole weeks from Monday on for a month', () => {
    const days = daysShown('month', day).map(dayKey);

    expect(days).toHaveLength(42);
    expect([days[0], days.at(-1)]).toEqual(['2026-10-26', '2026-12-06']);
    expect(daysShown('month', new Date(2027, 1, 5))).toHaveLength(28);
  });

  it('are a week around a day, the day alone, or two weeks from it', () => {
    expect(daysShown('week', day).map(dayKey)[0]).toBe('2026-11-23');
    expect(daysShown('day', day).map(dayKey)).toEqual(['2026-11-28']);
    expect(daysShown('agenda', day).map(dayKey).at(-1)).toBe('2026-12-11');
  });

  it('go on from the last of a month to the first of the next', () => {
    expect(dayKey(step('month', new Date(2026, 0, 31), 1))).toBe('2026-02-01');
    expect(dayKey(step('week', day, -1))).toBe('2026-11-21');
    expect(titleOf('month', day)).toBe('November 2026');
  });

  it('begin today when the address names none', () => {
    expect(dayKey(dayOf('2026-02-30', day))).toBe('2026-11-28');
    expect(dayKey(dayOf('2026-02-03', day))).toBe('2026-02-03');
  });
});
