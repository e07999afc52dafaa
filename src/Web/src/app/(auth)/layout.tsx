'use client';

import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';
import { returnPath, routes } from '@/lib/routes';
import { useAuthStore } from '@/stores/auth-store';
import classes from './auth-layout.module.css';
import { SampleExchange } from './sample-exchange';

/** Where links in mails lead; they are for whoever opens them, signed in or not. */
const openToAll: string[] = [routes.resetPassword, routes.verifyEmail];

export default function AuthLayout({ children }: { children: ReactNode }) {
  const router = useRouter();
  const staysHere = openToAll.includes(usePathname());
  const status = useAuthStore((state) => state.status);

  useEffect(() => {
    if (status === 'authenticated' && !staysHere) router.replace(returnPath(window.location.search));
  }, [status, staysHere, router]);

  return (
    <div className={classes.page}>
      <main className={classes.panel}>
        <div className={classes.brand}>
          <BrandMark size={32} />
          Assistant Platform
        </div>
        <div className={classes.content}>{children}</div>
        <p className={classes.footnote}>
          {status === 'unreachable'
            ? 'The server is not answering. This page keeps trying.'
            : 'Runs on your own server. Your conversations stay there.'}
        </p>
      </main>
      <SampleExchange />
    </div>
  );
}
