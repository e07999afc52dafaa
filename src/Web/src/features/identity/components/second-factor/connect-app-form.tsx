'use client';

import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { SecondFactorSetupDto } from '@/api/gen/types.gen';
import { CopyButton } from '@/components/ui/copy-button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { AppCodeField } from '@/features/identity/components/app-code-field';
import formClasses from '@/features/identity/components/auth-form.module.css';
import { codeError } from '@/features/identity/credentials';
import { turnOn } from '@/features/identity/hooks/use-second-factor';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { focusOnMount } from '@/lib/focus-on-mount';
import classes from './connect-app-form.module.css';

const QrCode = lazy(() => import('@/components/ui/qr-code').then(({ QrCode }) => ({ default: QrCode })));

interface ConnectAppFormProps {
  setup: SecondFactorSetupDto;
  onConnected: (recoveryCodes: string[]) => void;
}

/** Hands the secret to the app, and asks for a code that proves that it got there. */
export function ConnectAppForm({ setup: { secret, uri }, onConnected }: ConnectAppFormProps) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ code }) => ({ code: codeError(code) }),
    submit: async ({ code = '' }) => onConnected(await turnOn(code.trim())),
    fieldOf: { 'identity.code_wrong': 'code' },
  });

  return (
    <form {...form} className={formClasses.form}>
      <p className={formClasses.note}>Scan this with your authenticator app, or type the key into it.</p>
      <div className={classes.picture}>
        <Suspense>
          <QrCode text={uri} label="QR code for your authenticator app" />
        </Suspense>
      </div>
      <a href={uri} className={classes.here}>
        Open it in an app on this device
      </a>
      <div className={classes.key}>
        <code>{inGroups(secret)}</code>
        <CopyButton text={secret} label="Copy the key" showsLabel />
      </div>
      {failure && <ErrorNotice error={failure} />}
      <AppCodeField error={errors.code} ref={focusOnMount} />
      <Button type="submit" size="md" loading={isSubmitting}>
        Turn on
      </Button>
    </form>
  );
}

/** As people read it out and type it. */
function inGroups(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ');
}
