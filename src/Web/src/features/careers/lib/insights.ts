import type { JobFunnelDto, JobWeekDto } from '@/api/gen/types.gen';

const dayAndMonth = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const names: Record<keyof JobFunnelDto, string> = {
  saved: 'Saved',
  applied: 'Applied',
  interviewing: 'Interviewing',
  offered: 'Offer',
  accepted: 'Accepted',
};

/** The steps with their share of all, and of the step before in per cent. */
export function funnelSteps(funnel: JobFunnelDto) {
  const steps = Object.keys(names) as (keyof JobFunnelDto)[];
  return steps.map((step, index) => {
    const before = steps[index - 1];
    return {
      name: names[step],
      count: funnel[step],
      share: percent(funnel[step], funnel.saved),
      ofBefore: before === undefined || funnel[before] === 0 ? null : percent(funnel[step], funnel[before]),
    };
  });
}

export function weekName(begins: string): string {
  return dayAndMonth.format(new Date(begins));
}

export function weeksInWords(weeks: readonly JobWeekDto[]): string {
  const sum = (of: 'added' | 'applied') => weeks.reduce((total, week) => total + week[of], 0);
  const last = weeks.at(-1);
  return `In ${weeks.length} weeks ${sum('added')} jobs were added and ${sum('applied')} applied for; this week ${last?.added ?? 0} and ${last?.applied ?? 0}.`;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
