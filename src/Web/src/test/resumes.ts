import type { DocumentDto, ResumeDto } from '@/api/gen/types.gen';

export function resumeOf({
  file,
  ...change
}: Partial<Omit<ResumeDto, 'file'>> & { file?: Partial<DocumentDto> } = {}): ResumeDto {
  return {
    id: 'r1',
    name: 'Builder',
    file: { name: 'builder.pdf', type: 'pdf', size: 1_000, textStatus: 'ok', textLength: 900, ...file },
    isPrimary: false,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    ...change,
  };
}
