'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { getRegistration } from '@/api/gen/sdk.gen';
import { routes } from '@/lib/routes';

/** Offers an account where there is one to be had; until the server has told, that is likely. */
export function NewcomerHint() {
  const [isOpen, setIsOpen] = useState(true);

  useEffect(() => {
    getRegistration().then(
      ({ open }) => setIsOpen(open),
      () => undefined,
    );
  }, []);

  return isOpen ? (
    <>
      New here? <Link href={routes.register}>Create an account</Link>
    </>
  ) : (
    <>New here? Ask for an invitation.</>
  );
}
