'use client';

import { type ReactNode, useEffect, useState } from 'react';

const unnoticed = 150;

/** Spares the flash of a placeholder that would be gone at once. */
export function AfterDelay({ children }: { children: ReactNode }) {
  const [isShown, setIsShown] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), unnoticed);
    return () => clearTimeout(timer);
  }, []);

  return isShown ? children : null;
}
