import type { Metadata } from 'next';
import { ResumeList } from '@/features/careers/components/resumes/resume-list';

export const metadata: Metadata = { title: 'Resumes' };

export default function ResumesPage() {
  return <ResumeList />;
}
