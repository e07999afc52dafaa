import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthHeading } from '@/features/identity/components/auth-heading';
import { RegisterForm } from '@/features/identity/components/register-form';
import { routes } from '@/lib/routes';
import classes from '../auth-layout.module.css';

export const metadata: Metadata = { title: 'Create account' };

export default function RegisterPage() {
  return (
    <>
      <AuthHeading title="Create your account">The first account on a server also looks after it.</AuthHeading>
      <RegisterForm />
      <p className={classes.switch}>
        Already have one? <Link href={routes.login}>Sign in</Link>
      </p>
    </>
  );
}
