import type { ReactNode } from 'react';
import { PageFrame } from '@/components/layout/page-frame';
import { routes } from '@/lib/routes';

const pages = [
  { name: 'Profile', path: routes.settings },
  { name: 'Security', path: routes.security },
  { name: 'Sessions', path: routes.sessions },
  { name: 'API keys', path: routes.apiKeys },
  { name: 'Webhooks', path: routes.webhooks },
  { name: 'Your data', path: routes.data },
];

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <PageFrame title="Settings" pages={pages}>
      {children}
    </PageFrame>
  );
}
