'use client';

import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { AppCodeField } from '@/features/identity/components/app-code-field';
import { focusOnMount } from '@/lib/focus-on-mount';
import classes from './code-field.module.css';

interface CodeFieldProps {
  error?: string;
  takesFocus?: boolean;
}

/** The server takes either kind of code; they differ in what a phone offers for typing them. */
export function CodeField({ error, takesFocus = false }: CodeFieldProps) {
  const [isRecovery, setIsRecovery] = useState(false);
  const [wasSwitched, setWasSwitched] = useState(false);
  const ref = takesFocus || wasSwitched ? focusOnMount : undefined;

  const switchKind = () => {
    setIsRecovery(!isRecovery);
    setWasSwitched(true);
  };

  return (
    <div>
      {isRecovery ? (
        <TextField
          key="recovery"
          name="code"
          label="Recovery code"
          description="One of those that you kept. Each works once."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={error}
          ref={ref}
        />
      ) : (
        <AppCodeField key="app" error={error} ref={ref} />
      )}
      <UnstyledButton className={classes.switch} onClick={switchKind}>
        {isRecovery ? 'Use the authenticator app' : 'Use a recovery code'}
      </UnstyledButton>
    </div>
  );
}
