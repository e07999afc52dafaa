'use client';

import { useEffect, useState } from 'react';

/**
 * What stands behind the # of the address; null before the page has come to life. Links keep secrets there, which no server
 * sees, so it is taken out of the address: neither the history nor a shared screen keeps it.
 */
export function useFragment(): URLSearchParams | null {
  const [fragment, setFragment] = useState<URLSearchParams | null>(null);

  useEffect(() => {
    const take = () => {
      const { hash, pathname, search } = window.location;
      setFragment((known) => (known !== null && hash === '' ? known : new URLSearchParams(hash.slice(1))));
      if (hash !== '') window.history.replaceState(null, '', pathname + search);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);

  return fragment;
}
