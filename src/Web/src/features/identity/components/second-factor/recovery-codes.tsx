'use client';

import { Button } from '@mantine/core';
import { OneTimeSecret } from '@/components/ui/one-time-secret';
import { useCurrentUser } from '@/features/identity/hooks/use-current-user';
import { recoveryCodesFile } from '@/features/identity/lib/recovery-codes-file';
import classes from './recovery-codes.module.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  onKept: () => void;
}

export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { data: user } = useCurrentUser();
  const file = recoveryCodesFile(codes, { email: user?.email ?? '', origin: window.location.origin, now: new Date() });

  return (
    <>
      <OneTimeSecret
        label="recovery codes"
        text={codes.join('\n')}
        warning="Keep these codes where you keep passwords: they are not shown again. Each one gets you in once when you do not have your app."
      />
      <div className={classes.actions}>
        <Button component="a" variant="default" size="md" href={asAddress(file)} download="recovery-codes.txt">
          Download
        </Button>
        <Button size="md" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </>
  );
}

function asAddress(text: string): string {
  return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
}
