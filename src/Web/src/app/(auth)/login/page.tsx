import type { Metadata } from 'next';
import Link from 'next/link';
import { SignIn } from '@/features/identity/components/sign-in';
import { routes } from '@/lib/routes';
import classes from '../auth-layout.module.css';

export const metadata: Metadata = { title: 'Sign in' };

export default function LoginPage() {
  return (
    <SignIn
      intro={
        <>
          <h1 className={classes.title}>Welcome back</h1>
          <p className={classes.lead}>Sign in to pick up where you left off.</p>
        </>
      }
      codeIntro={
        <>
          <h1 className={classes.title}>One more step</h1>
          <p className={classes.lead}>Your account asks for a code as well.</p>
        </>
      }
    >
      <p className={classes.switch}>
        New here? <Link href={routes.register}>Create an account</Link>
      </p>
    </SignIn>
  );
}
