'use client';

import { DocumentText } from '@/features/careers/components/documents/document-text';
import { useResumeText } from '@/features/careers/hooks/use-resumes';

export function ResumeText({ id }: { id: string }) {
  return <DocumentText query={useResumeText(id)} />;
}
