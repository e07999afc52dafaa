'use client';

import { Notifications } from '@mantine/notifications';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { Header } from '@/components/layout/header';
import { Sidebar } from '@/components/layout/sidebar';
import { ServerUnreachable } from '@/components/ui/server-unreachable';
import { SplashScreen } from '@/components/ui/splash-screen';
import { SessionExpired } from '@/features/identity/components/session-expired';
import { loginPath, routes } from '@/lib/routes';
import { useAuthStore } from '@/stores/auth-store';
import classes from './app-shell.module.css';

/** The frame around every page behind the sign-in. */
export function AppShell({ children }: { children: ReactNode }) {
  const status = useAuthStore((state) => state.status);
  const router = useRouter();
  const pathname = usePathname();

  const wasSignedIn = useRef(false);

  useEffect(() => {
    if (status === 'authenticated') wasSignedIn.current = true;
    // After signing out the next person starts afresh instead of on this page.
    if (status === 'anonymous') router.replace(wasSignedIn.current ? routes.login : loginPath(pathname));
  }, [status, router, pathname]);

  if (status === 'unreachable') return <ServerUnreachable />;
  if (status !== 'authenticated' && status !== 'expired') return <SplashScreen />;

  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        Skip to content
      </a>
      <Sidebar />
      <div className={classes.column}>
        <Header />
        <main id="content" tabIndex={-1} className={classes.content}>
          {children}
        </main>
      </div>
      <Notifications limit={3} position="top-right" containerWidth={400} className={classes.notices} />
      <SessionExpired isOpen={status === 'expired'} />
    </div>
  );
}
