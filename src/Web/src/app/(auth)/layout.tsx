'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';
import { returnPath } from '@/lib/routes';
import { useAuthStore } from '@/stores/auth-store';
import classes from './auth-layout.module.css';
import { SampleExchange } from './sample-exchange';

export default function AuthLayout({ children }: { children: ReactNode }) {
  const router = useRouter();
  const status = useAuthStore((state) => state.status);

  useEffect(() => {
    if (status === 'authenticated') router.replace(returnPath(window.location.search));
  }, [status, router]);

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
