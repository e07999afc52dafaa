'use client';

import type { ReactNode } from 'react';
import { enterExternalCode } from '@/api/session';
import { CodeForm } from '@/features/identity/components/code-form';
import { useHash } from '@/hooks/use-hash';

interface ExternalCodeProps {
  intro: ReactNode;
  /** How signing in begins. */
  children: ReactNode;
}

/** Asks whom a provider sent back for the code of their second factor. */
export function ExternalCode({ intro, children }: ExternalCodeProps) {
  if (useHash() !== '#code') return children;

  return (
    <>
      {intro}
      <CodeForm
        onCode={enterExternalCode}
        backLabel="Sign in another way"
        onBack={() => {
          window.location.hash = '';
        }}
      />
    </>
  );
}
