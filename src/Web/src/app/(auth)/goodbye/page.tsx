import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthHeading } from '@/features/identity/components/auth-heading';
import { routes } from '@/lib/routes';
import classes from '../auth-layout.module.css';

export const metadata: Metadata = { title: 'Good-bye' };

export default function GoodbyePage() {
  return (
    <>
      <AuthHeading title="Your account is deleted">
        You are signed out everywhere, and what was stored of you is being erased. Thank you for having been here.
      </AuthHeading>
      <p className={classes.switch}>
        Changed your mind? <Link href={routes.register}>Create a new account</Link>
      </p>
    </>
  );
}
