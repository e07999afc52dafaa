import type { Metadata } from 'next';
import { AgendaPage } from '@/features/careers/components/agenda/agenda-page';

export const metadata: Metadata = { title: 'Agenda' };

export default function JobAgendaPage() {
  return <AgendaPage />;
}
