'use client';

import { useCallback, useEffect, useState } from 'react';
import { type ApiError, toApiError } from '@/api/api-error';
import { getRegistration, readInvitation } from '@/api/gen/sdk.gen';
import { invitationIn } from '@/features/identity/lib/invitation-link';

/** How somebody without an account gets one here. */
export type WayIn =
  | { kind: 'open'; takesSetupCode: boolean }
  | { kind: 'invited'; email: string; invitation: string }
  | { kind: 'closed' }
  | { kind: 'refused'; reason: string };

/** Undefined until the server has told; asking again is for when it could not. */
export function useWayIn() {
  const [wayIn, setWayIn] = useState<WayIn>();
  const [error, setError] = useState<ApiError>();

  const ask = useCallback(() => {
    setError(undefined);
    findWayIn().then(setWayIn, (failure) => setError(toApiError(failure)));
  }, []);

  // A link opened on this very page changes nothing but what stands behind the #.
  useEffect(() => {
    ask();
    window.addEventListener('hashchange', ask);
    return () => window.removeEventListener('hashchange', ask);
  }, [ask]);

  return { wayIn, error, ask };
}

async function findWayIn(): Promise<WayIn> {
  const invitation = invitationIn(window.location.hash);
  if (invitation !== null) return present(invitation);

  const { open, setupCodeRequired } = await getRegistration();
  return open ? { kind: 'open', takesSetupCode: setupCodeRequired } : { kind: 'closed' };
}

async function present(invitation: string): Promise<WayIn> {
  try {
    const { email } = await readInvitation({ body: { invitation } });
    return { kind: 'invited', email, invitation };
  } catch (error) {
    const failure = toApiError(error);
    if (failure.status === 400 || failure.status === 403) return { kind: 'refused', reason: failure.message };
    throw error;
  }
}
