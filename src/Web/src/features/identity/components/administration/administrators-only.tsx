'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import classes from '@/components/ui/centered-screen.module.css';
import { ErrorNotice } from '@/components/ui/error-notice';
import { useCurrentUser } from '@/features/identity/hooks/use-current-user';
import { routes } from '@/lib/routes';

export function AdministratorsOnly({ children }: { children: ReactNode }) {
  const { data: user, error, refetch } = useCurrentUser();

  if (error) {
    return (
      <div className={classes.notice}>
        <ErrorNotice error={error} title="Your account could not be loaded" onRetry={refetch} />
      </div>
    );
  }
  if (user === undefined) return null;
  if (user.role === 'administrator') return children;

  return (
    <div className={classes.notice}>
      <h1 className={classes.title}>This page is for administrators</h1>
      <p className={classes.text}>
        You are signed in as {user.email}, which is not an administrator of this server. If you need something from
        here, ask one of them.
      </p>
      <Link href={routes.chat} className={classes.action}>
        Go to your conversations
      </Link>
    </div>
  );
}
