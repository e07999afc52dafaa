import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthHeading } from '@/features/identity/components/auth-heading';
import { ExternalCode } from '@/features/identity/components/external/external-code';
import { ExternalFailure } from '@/features/identity/components/external/external-failure';
import { ProviderButtons } from '@/features/identity/components/external/provider-buttons';
import { NewcomerHint } from '@/features/identity/components/newcomer-hint';
import { SignIn } from '@/features/identity/components/sign-in';
import { routes } from '@/lib/routes';
import classes from '../auth-layout.module.css';

export const metadata: Metadata = { title: 'Sign in' };

const codeIntro = <AuthHeading title="One more step">Your account asks for a code as well.</AuthHeading>;

export default function LoginPage() {
  return (
    <ExternalCode intro={codeIntro}>
      <SignIn
        intro={
          <>
            <AuthHeading title="Welcome back">Sign in to pick up where you left off.</AuthHeading>
            <ExternalFailure />
          </>
        }
        codeIntro={codeIntro}
      >
        <ProviderButtons />
        <p className={classes.switch}>
          <Link href={routes.forgotPassword}>Forgot password?</Link>
        </p>
        <p className={classes.switch}>
          <NewcomerHint />
        </p>
      </SignIn>
    </ExternalCode>
  );
}
