import type { Metadata } from 'next';
import { Runs } from '@/features/pipelines/components/runs';

export const metadata: Metadata = { title: 'Runs' };

export default function RunsPage() {
  return <Runs />;
}
