import type { EmploymentType, JobStatus, RemoteMode, Salary } from '@/api/gen/types.gen';

export const statusNames: Record<JobStatus, string> = {
  new: 'New',
  analyzed: 'Analyzed',
  prepped: 'Prepared',
  reviewed: 'Reviewed',
  applied: 'Applied',
  interviewing: 'Interviewing',
  offered: 'Offered',
  accepted: 'Accepted',
  rejected: 'Rejected',
  archived: 'Archived',
};

export function isJobStatus(word: string): word is JobStatus {
  return Object.hasOwn(statusNames, word);
}

export const remoteNames: Record<RemoteMode, string> = { remote: 'Remote', hybrid: 'Hybrid', onsite: 'On site' };

export const employmentNames: Record<EmploymentType, string> = {
  full_time: 'Full time',
  part_time: 'Part time',
  contract: 'Contract',
  temporary: 'Temporary',
  internship: 'Internship',
  volunteer: 'Volunteer',
};

const sortOptions = [
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
  { value: 'score', label: 'Best score' },
  { value: 'company', label: 'Company' },
  { value: 'posted', label: 'Last posted' },
] as const;

/** What comes first where nothing is chosen depends on whether words are searched. */
export function sortOptionsOf(words: string) {
  if (words !== '') return [{ value: 'relevance', label: 'Best match' }, ...sortOptions] as const;
  return sortOptions;
}

/** Where the work is: the places, and how far one need be there. */
export function placeOf(places: readonly string[], remoteMode: RemoteMode | null): string {
  return [...places, ...(remoteMode === null ? [] : [remoteNames[remoteMode]])].join(' · ');
}

/** As it is stated; a salary is never converted. */
export function salaryOf(salary: Salary | null): string {
  if (salary === null) return '';
  const { min, max, currency, period, raw } = salary;
  const bounds = [min, max].filter((bound) => bound != null).map((bound) => bound.toLocaleString('en-US'));
  if (bounds.length === 0) return raw ?? '';
  return [currency, bounds.join('–'), period && `a ${period}`].filter(Boolean).join(' ');
}

/** A score is told in words too: a colour alone says nothing to some. */
export function scoreWord(score: number): string {
  if (score >= 80) return 'Great';
  if (score >= 70) return 'Good';
  return score >= 50 ? 'Fair' : 'Poor';
}
