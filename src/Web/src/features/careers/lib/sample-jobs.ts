import type { FoundJob, JobStatus } from '@/api/gen/types.gen';

export const sampleSource = 'sample';

interface SampleJob {
  job: FoundJob;
  /** The steps that its person took with it. */
  way: JobStatus[];
}

const sample = (
  sourceId: string,
  title: string,
  company: string,
  more: Partial<FoundJob>,
  way: JobStatus[] = [],
): SampleJob => ({
  job: {
    source: sampleSource,
    sourceId,
    title,
    company,
    description: `### About the job\n\n${company} is made up, and so is this job. Have a look at what you can do with it.`,
    ...more,
  },
  way,
});

/** One for most columns of the board, so that there is something to try. */
export const sampleJobs: readonly SampleJob[] = [
  sample('1', 'Backend engineer', 'Northwind Ferries', {
    remoteMode: 'hybrid',
    details: {
      locations: [{ raw: 'Oslo, Norway', city: 'Oslo', countryCode: 'NO' }],
      salary: { min: 780_000, max: 900_000, currency: 'NOK', period: 'year' },
      employmentTypes: ['full_time'],
    },
  }),
  sample('2', 'Data analyst', 'Lakeside Observatory', {
    remoteMode: 'remote',
    details: { tags: ['sql', 'statistics'] },
  }),
  sample('3', 'Product designer', 'Paper Lantern Studio', { details: { locations: [{ raw: 'Lisbon, Portugal' }] } }, [
    'analyzed',
    'prepped',
  ]),
  sample('4', 'Site reliability engineer', 'Tidewater Cloud', { remoteMode: 'remote' }, ['applied']),
  sample('5', 'Support lead', 'Greenhouse of Kew Lane', { details: { locations: [{ raw: 'Leeds, UK' }] } }, [
    'applied',
    'interviewing',
  ]),
  sample('6', 'Technical writer', 'Clearwater Manuals', { remoteMode: 'hybrid' }, ['applied', 'rejected']),
];
