import { describe, expect, it } from 'vitest';
import { entriesByDay } from '@/features/pipelines/lib/calendar-entries';
import { run, schedule } from '@/test/pipelines';

describe('what stands on a day', () => {
  const at = (hour: number) => new Date(2026, 10, 28, hour).toISOString();
  const occurrence = (hour: number) => ({
    scheduleId: '0197-schedule',
    name: 'Digest',
    pipeline: 'echo',
    colour: 'violet' as const,
    at: at(hour),
  });

  it('is what ran and what is to come, by the name and colour of its schedule', () => {
    const calendar = {
      runs: [run({ id: 'one', createdAt: at(8) }), run({ id: 'two', createdAt: at(7), scheduleId: '0197-schedule' })],
      occurrences: [occurrence(20)],
      isCut: false,
    };

    const entries = entriesByDay(calendar, [schedule()], () => 'Echo').get('2026-11-28');

    expect(entries?.map(({ title, colour, status }) => [title, colour, status])).toEqual([
      ['Digest', 'violet', 'completed'],
      ['Echo', null, 'completed'],
      ['Digest', 'violet', null],
    ]);
  });

  it('stands there once when it comes often', () => {
    const occurrences = [8, 9, 10, 11, 12].map(occurrence);

    const entries = entriesByDay({ runs: [], occurrences, isCut: false }, [], () => '').get('2026-11-28');

    expect(entries).toMatchObject([{ at: at(8), count: 5 }]);
  });
});
