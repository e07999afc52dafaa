import { statusNames } from '@/features/careers/lib/job-words';

/** What a filter offers; the first is what it is where nothing was chosen. */
export type Options<T extends string = string> = readonly [Option<T>, ...Option<T>[]];

interface Option<T extends string> {
  value: T;
  label: string;
}

/** Stands among the statuses for the jobs that were deleted. */
export const deletedWord = 'deleted';

export const statusOptions: Options = [
  { value: '', label: 'Any status' },
  ...Object.entries(statusNames).map(([value, label]) => ({ value, label })),
  { value: deletedWord, label: 'Deleted' },
];

export const remoteOptions: Options = [
  { value: '', label: 'Either' },
  { value: 'yes', label: 'Remote' },
  { value: 'no', label: 'Not remote' },
];

/** In hours. */
export const postedOptions: Options = [
  { value: '', label: 'At any time' },
  { value: '24', label: 'In 24 hours' },
  { value: '168', label: 'In 7 days' },
  { value: '720', label: 'In 30 days' },
];

export const scoreOptions: Options = [
  { value: '', label: 'Any score' },
  { value: '50', label: '50 or more' },
  { value: '70', label: '70 or more' },
  { value: '80', label: '80 or more' },
];
