'use client';

import { useEffect, useState } from 'react';

const second = 1_000;

/** The time, every second while it matters. */
export function useNow(isTicking: boolean): Date {
  const [now, setNow] = useState(() => new Date());

  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => setNow(new Date()), second);
    return () => clearInterval(timer);
  }, [isTicking]);

  return now;
}
