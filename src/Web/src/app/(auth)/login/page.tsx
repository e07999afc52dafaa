import type { Metadata } from 'next';
import { LoginForm } from '@/features/identity/components/login-form';
import { NewcomerHint } from '@/features/identity/components/newcomer-hint';
import classes from '../auth-layout.module.css';

export const metadata: Metadata = { title: 'Sign in' };

export default function LoginPage() {
  return (
    <>
      <h1 className={classes.title}>Welcome back</h1>
      <p className={classes.lead}>Sign in to pick up where you left off.</p>
      <LoginForm />
      <p className={classes.switch}>
        <NewcomerHint />
      </p>
    </>
  );
}
