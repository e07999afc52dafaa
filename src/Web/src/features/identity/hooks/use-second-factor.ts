'use client';

import { useQuery } from '@tanstack/react-query';
import {
  confirmSecondFactor,
  disableSecondFactor,
  getSecondFactor,
  renewRecoveryCodes,
  setUpSecondFactor,
} from '@/api/gen/sdk.gen';
import type { SecondFactorSetupDto } from '@/api/gen/types.gen';
import { invalidate } from '@/api/query-client';
import { forgetSessions } from '@/features/identity/hooks/use-sessions';
import { notifyDone } from '@/lib/notify';

const secondFactorKey = ['second-factor'] as const;

export function useSecondFactor() {
  return useQuery({ queryKey: secondFactorKey, queryFn: ({ signal }) => getSecondFactor({ signal }) });
}

export async function beginSetUp(password?: string): Promise<SecondFactorSetupDto> {
  const setup = await setUpSecondFactor({ body: { password } });
  forgetSessions();
  return setup;
}

/** Gives the recovery codes, which cannot be read again. */
export async function turnOn(code: string): Promise<string[]> {
  const { recoveryCodes } = await confirmSecondFactor({ body: { code } });
  await changed();
  return recoveryCodes;
}

export async function renewCodes(password?: string): Promise<string[]> {
  const { recoveryCodes } = await renewRecoveryCodes({ body: { password } });
  await changed();
  return recoveryCodes;
}

export async function turnOff(password: string | undefined, code: string): Promise<void> {
  await disableSecondFactor({ body: { password, code } });
  notifyDone('Second factor turned off. You are signed out everywhere else.');
  await changed();
}

async function changed(): Promise<void> {
  forgetSessions();
  await invalidate(secondFactorKey);
}
