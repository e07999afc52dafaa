import type { FoundJob, JobStatus } from '@/api/gen/types.gen';

export const sampleSource = 'sample';

export interface SampleJob {
  job: FoundJob;
  /** The steps that its person took with it. */
  way: JobStatus[];
  score: number;
  /** In how many days something is to be done about it; null when nothing is. */
  actionIn: number | null;
}

const sample = (
  sourceId: string,
  title: string,
  company: string,
  more: Partial<FoundJob>,
  person: Omit<SampleJob, 'job'>,
): SampleJob => ({
  job: {
    source: sampleSource,
    sourceId,
    title,
    company,
    description: `### About the job\n\n${company} is made up, and so is this job. Have a look at what you can do with it.`,
    ...more,
  },
  ...person,
});

/** One for most columns of the board, so that there is something to try. */
export const sampleJobs: readonly SampleJob[] = [
  sample(
    '1',
    'Backend engineer',
    'Northwind Ferries',
    {
      remoteMode: 'hybrid',
      details: {
        locations: [{ raw: 'Oslo, Norway', city: 'Oslo', countryCode: 'NO' }],
        salary: { min: 780_000, max: 900_000, currency: 'NOK', period: 'year' },
        employmentTypes: ['full_time'],
      },
    },
    { way: [], score: 86, actionIn: null },
  ),
  sample(
    '2',
    'Data analyst',
    'Lakeside Observatory',
    { remoteMode: 'remote', details: { tags: ['sql', 'statistics'] } },
    { way: [], score: 64, actionIn: null },
  ),
  sample(
    '3',
    'Product designer',
    'Paper Lantern Studio',
    { details: { locations: [{ raw: 'Lisbon, Portugal' }] } },
    { way: ['analyzed', 'prepped'], score: 73, actionIn: 1 },
  ),
  sample(
    '4',
    'Site reliability engineer',
    'Tidewater Cloud',
    { remoteMode: 'remote' },
    { way: ['applied'], score: 78, actionIn: 4 },
  ),
  sample(
    '5',
    'Support lead',
    'Greenhouse of Kew Lane',
    { details: { locations: [{ raw: 'Leeds, UK' }] } },
    { way: ['applied', 'interviewing'], score: 81, actionIn: 2 },
  ),
  sample(
    '6',
    'Technical writer',
    'Clearwater Manuals',
    { remoteMode: 'hybrid' },
    { way: ['applied', 'rejected'], score: 47, actionIn: null },
  ),
];
