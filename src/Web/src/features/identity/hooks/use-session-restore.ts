'use client';

import { useEffect } from 'react';
import { followOtherTabs, restoreSession } from '@/api/session';
import { useAuthStore } from '@/stores/auth-store';

const retryInterval = 3_000;

/** What a page holds belongs to one person; whoever else signs in, here or in another tab, starts with a fresh one. */
function reloadForAnotherPerson(): () => void {
  return useAuthStore.subscribe((now, before) => {
    const isAnother = before.userId !== null && now.userId !== null && now.userId !== before.userId;
    if (isAnother) window.location.reload();
  });
}

/** Signs in silently with the refresh cookie, and keeps trying while the server cannot be reached. */
export function useSessionRestore() {
  const isUnreachable = useAuthStore(({ status }) => status === 'unreachable');

  useEffect(() => {
    void restoreSession();
    return followOtherTabs();
  }, []);

  useEffect(reloadForAnotherPerson, []);

  useEffect(() => {
    if (!isUnreachable) return;
    const retry = () => void restoreSession();
    const timer = setInterval(retry, retryInterval);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [isUnreachable]);
}
