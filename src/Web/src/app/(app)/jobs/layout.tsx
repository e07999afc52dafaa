import type { ReactNode } from 'react';
import { PageFrame } from '@/components/layout/page-frame';
import { routes } from '@/lib/routes';

const pages = [
  { name: 'Jobs', path: routes.jobs },
  { name: 'Agenda', path: routes.jobAgenda },
  { name: 'Insights', path: routes.jobInsights },
  { name: 'Profiles', path: routes.jobProfiles },
  { name: 'Resumes', path: routes.resumes },
  { name: 'Stories', path: routes.stories },
  { name: 'Projects', path: routes.projects },
];

export default function JobsLayout({ children }: { children: ReactNode }) {
  return (
    <PageFrame title="Jobs" pages={pages} isWide>
      {children}
    </PageFrame>
  );
}
