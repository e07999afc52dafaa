import type { ReactNode } from 'react';
import { PageFrame } from '@/components/layout/page-frame';
import { routes } from '@/lib/routes';

const pages = [
  { name: 'Pipelines', path: routes.pipelines },
  { name: 'Runs', path: routes.pipelineRuns },
  { name: 'Calendar', path: routes.calendar },
  { name: 'Schedules', path: routes.schedules },
  { name: 'Triggers', path: routes.triggers },
];

export default function PipelinesLayout({ children }: { children: ReactNode }) {
  return (
    <PageFrame title="Pipelines" pages={pages} isWide>
      {children}
    </PageFrame>
  );
}
