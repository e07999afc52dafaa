import type { Metadata } from 'next';
import { JobAgenda } from '@/features/careers/components/agenda/job-agenda';

export const metadata: Metadata = { title: 'Agenda' };

export default function AgendaPage() {
  return <JobAgenda />;
}
