import type { Metadata } from 'next';
import { JobInsights } from '@/features/careers/components/insights/job-insights';

export const metadata: Metadata = { title: 'Insights' };

export default function InsightsPage() {
  return <JobInsights />;
}
