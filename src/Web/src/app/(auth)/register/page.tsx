import type { Metadata } from 'next';
import Link from 'next/link';
import { ProviderButtons } from '@/features/identity/components/external/provider-buttons';
import { RegisterForm } from '@/features/identity/components/register-form';
import { routes } from '@/lib/routes';
import classes from '../auth-layout.module.css';

export const metadata: Metadata = { title: 'Create account' };

export default function RegisterPage() {
  return (
    <>
      <h1 className={classes.title}>Create your account</h1>
      <p className={classes.lead}>The first account on a server also looks after it.</p>
      <RegisterForm />
      <ProviderButtons />
      <p className={classes.switch}>
        Already have one? <Link href={routes.login}>Sign in</Link>
      </p>
    </>
  );
}
