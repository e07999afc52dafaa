'use client';

import { useQuery } from '@tanstack/react-query';
import { listExternalLogins, startExternalLink, unlinkExternalLogin } from '@/api/gen/sdk.gen';
import { invalidate } from '@/api/query-client';
import { forgetSessions } from '@/features/identity/hooks/use-sessions';
import { notifyDone } from '@/lib/notify';

const externalLoginsKey = ['external-logins'] as const;

export function useExternalLogins() {
  return useQuery({ queryKey: externalLoginsKey, queryFn: ({ signal }) => listExternalLogins({ signal }) });
}

/** Leaves for the provider, which sends the person back to the settings. */
export async function goAndConnect(provider: string, password?: string): Promise<void> {
  const { address } = await startExternalLink({ path: { provider }, body: { password } });
  window.location.assign(address);
}

export async function disconnect(id: string, password?: string): Promise<void> {
  await unlinkExternalLogin({ path: { id }, body: { password } });
  notifyDone('Disconnected. You are signed out everywhere else.');
  forgetSessions();
  await invalidate(externalLoginsKey);
}
