import type { Metadata } from 'next';
import Link from 'next/link';
import { LoginForm } from '@/features/identity/components/login-form';
import { routes } from '@/lib/routes';
import classes from '../auth-layout.module.css';

export const metadata: Metadata = { title: 'Sign in' };

export default function LoginPage() {
  return (
    <>
      <h1 className={classes.title}>Welcome back</h1>
      <p className={classes.lead}>Sign in to pick up where you left off.</p>
      <LoginForm />
      <p className={classes.switch}>
        New here? <Link href={routes.register}>Create an account</Link>
      </p>
    </>
  );
}
