import type { Metadata } from 'next';
import { CalendarPage } from '@/features/pipelines/components/calendar/calendar-page';

export const metadata: Metadata = { title: 'Calendar' };

export default function PipelineCalendarPage() {
  return <CalendarPage />;
}
