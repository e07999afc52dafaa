import type { JobDto, JobSummaryDto } from '@/api/gen/types.gen';

export function jobOf(change: Partial<JobDto> = {}): JobDto {
  return {
    id: 'j1',
    source: 'manual',
    sources: [],
    title: 'Gardener',
    company: 'Initech',
    url: null,
    applyUrl: null,
    remoteMode: null,
    postedAt: null,
    description: '',
    details: {},
    status: 'new',
    nextStatuses: ['analyzed'],
    score: null,
    notes: '',
    nextActionOn: null,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    deletedAt: null,
    ...change,
  };
}

/** As lists have it. */
export function listedJobOf(change: Partial<JobSummaryDto> = {}): JobSummaryDto {
  return { ...jobOf(), sources: [], places: [], salary: null, highlights: null, ...change };
}
