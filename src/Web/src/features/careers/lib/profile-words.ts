import type { JobProfileDto, LinkedDto, MinimumPay, SalaryPeriod } from '@/api/gen/types.gen';
import { remoteNames } from '@/features/careers/lib/job-words';

export const defaultThreshold = 70;

const periodNames: Record<SalaryPeriod, string> = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

export const periodOptions = Object.entries(periodNames).map(([value, label]) => ({ value, label }));

/** A profile in one line: what is looked for, then what there is to apply with. */
export function profileSummary({ wishes, resume, story, projects }: JobProfileDto): string {
  const { roles = [], locations = [], remoteModes = [], minimumPay } = wishes;
  const parts = [
    roles.join(', '),
    [...locations, ...remoteModes.map((mode) => remoteNames[mode])].join(', '),
    minimumPay ? payOf(minimumPay) : '',
    resume ? `resume “${resume.name}”` : 'no resume',
    story ? `story “${story.name}”` : '',
    projects.length === 1 ? '1 project' : projects.length > 1 ? `${projects.length} projects` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function payOf({ amount, currency, period }: MinimumPay): string {
  return `at least ${amount.toLocaleString('en')} ${currency} a ${periodNames[period]}`;
}

/** What a profile names, each with the page where it is kept. */
export function namedDocuments({ resume, story, projects }: JobProfileDto) {
  const listed = (named: (LinkedDto | null)[], kind: string, href: string) =>
    named.filter((one) => one !== null).map((one) => ({ ...one, kind, href }));

  return [
    ...listed([resume], 'Resume', '/jobs/resumes'),
    ...listed([story], 'Story', '/jobs/stories'),
    ...listed(projects, 'Project', '/jobs/projects'),
  ];
}
