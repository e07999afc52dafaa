import type { Metadata } from 'next';
import Link from 'next/link';
import { routes } from '@/lib/routes';
import classes from '../auth-layout.module.css';

export const metadata: Metadata = { title: 'Good-bye' };

export default function GoodbyePage() {
  return (
    <>
      <h1 className={classes.title}>Your account is deleted</h1>
      <p className={classes.lead}>
        You are signed out everywhere, and what was stored of you is being erased. Thank you for having been here.
      </p>
      <p className={classes.switch}>
        Changed your mind? <Link href={routes.register}>Create a new account</Link>
      </p>
    </>
  );
}
