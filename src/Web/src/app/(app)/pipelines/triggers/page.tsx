import type { Metadata } from 'next';
import { TriggerList } from '@/features/pipelines/components/triggers/trigger-list';

export const metadata: Metadata = { title: 'Triggers' };

export default function TriggersPage() {
  return <TriggerList />;
}
