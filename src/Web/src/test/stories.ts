import type { StorySummaryDto } from '@/api/gen/types.gen';

export function storyOf(change: Partial<StorySummaryDto> = {}): StorySummaryDto {
  return {
    id: 's1',
    name: 'Builder',
    preview: 'I built things.',
    length: 15,
    isPrimary: false,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    ...change,
  };
}
