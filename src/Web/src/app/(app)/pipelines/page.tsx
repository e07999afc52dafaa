import type { Metadata } from 'next';
import { PipelineCatalog } from '@/features/pipelines/components/catalog/pipeline-catalog';

export const metadata: Metadata = { title: 'Pipelines' };

export default function PipelinesPage() {
  return <PipelineCatalog />;
}
