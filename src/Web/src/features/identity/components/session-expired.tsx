'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { whenIdle } from '@/lib/when-idle';

const loadDialog = () => import('./session-expired-dialog');
const SessionExpiredDialog = lazy(() => loadDialog().then((dialog) => ({ default: dialog.SessionExpiredDialog })));

/** Few sessions end under a page, so what signs in again is fetched when there is nothing else to do. */
export function SessionExpired({ isOpen }: { isOpen: boolean }) {
  const [isLoaded, setIsLoaded] = useState(false);

  useEffect(
    () =>
      whenIdle(() => {
        loadDialog().then(
          () => setIsLoaded(true),
          () => undefined,
        );
      }),
    [],
  );

  return <Suspense>{(isLoaded || isOpen) && <SessionExpiredDialog isOpen={isOpen} />}</Suspense>;
}
