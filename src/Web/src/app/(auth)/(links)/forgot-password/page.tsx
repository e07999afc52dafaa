import type { Metadata } from 'next';
import Link from 'next/link';
import { ForgotPassword } from '@/features/identity/components/account-links/forgot-password';
import { routes } from '@/lib/routes';
import classes from '../../auth-layout.module.css';

export const metadata: Metadata = { title: 'Forgot password' };

export default function ForgotPasswordPage() {
  return (
    <>
      <ForgotPassword />
      <p className={classes.switch}>
        Remembered it? <Link href={routes.login}>Sign in</Link>
      </p>
    </>
  );
}
