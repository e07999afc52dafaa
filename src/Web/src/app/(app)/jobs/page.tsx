import type { Metadata } from 'next';
import { Jobs } from '@/features/careers/components/jobs/jobs';

export const metadata: Metadata = { title: 'Jobs' };

export default function JobsHome() {
  return <Jobs />;
}
