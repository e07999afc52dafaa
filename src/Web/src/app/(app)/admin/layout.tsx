import type { ReactNode } from 'react';
import { PageFrame } from '@/components/layout/page-frame';
import { AdministratorsOnly } from '@/features/identity/components/administration/administrators-only';
import { routes } from '@/lib/routes';

const pages = [
  { name: 'Users', path: routes.users },
  { name: 'Registration', path: routes.registration },
  { name: 'Audit log', path: routes.audit },
];

export default function AdministrationLayout({ children }: { children: ReactNode }) {
  return (
    <AdministratorsOnly>
      <PageFrame title="Administration" pages={pages} isWide>
        {children}
      </PageFrame>
    </AdministratorsOnly>
  );
}
