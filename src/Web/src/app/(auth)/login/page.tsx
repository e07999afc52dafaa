import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthHeading } from '@/features/identity/components/auth-heading';
import { LoginForm } from '@/features/identity/components/login-form';
import { routes } from '@/lib/routes';
import classes from '../auth-layout.module.css';

export const metadata: Metadata = { title: 'Sign in' };

export default function LoginPage() {
  return (
    <>
      <AuthHeading title="Welcome back">Sign in to pick up where you left off.</AuthHeading>
      <LoginForm />
      <p className={classes.switch}>
        <Link href={routes.forgotPassword}>Forgot password?</Link>
      </p>
      <p className={classes.switch}>
        New here? <Link href={routes.register}>Create an account</Link>
      </p>
    </>
  );
}
