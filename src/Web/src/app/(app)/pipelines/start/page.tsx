import type { Metadata } from 'next';
import { StartPipeline } from '@/features/pipelines/components/input/start-pipeline';

export const metadata: Metadata = { title: 'Run a pipeline' };

export default function StartPipelinePage() {
  return <StartPipeline />;
}
