'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** A filter of a page. It lives in the address, so it survives a reload and can be linked to. */
export function useAddressFilter(name: string) {
  const pathname = usePathname();
  const value = useSearchParams().get(name) ?? '';

  const addressWith = (wanted: string) => {
    const filters = new URLSearchParams(window.location.search);
    if (wanted === '') filters.delete(name);
    else filters.set(name, wanted);
    return filters.size === 0 ? pathname : `${pathname}?${filters}`;
  };

  return {
    value,
    /** A step that Back undoes. */
    choose: (wanted: string) => window.history.pushState(null, '', addressWith(wanted)),
    /** For what changes with every key. */
    adjust: (wanted: string) => window.history.replaceState(null, '', addressWith(wanted)),
  };
}
