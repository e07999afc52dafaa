import type { Metadata } from 'next';
import Link from 'next/link';
import { BrandMark } from '@/components/ui/brand-mark';
import classes from '@/components/ui/centered-screen.module.css';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFoundPage() {
  return (
    <main className={classes.screen}>
      <BrandMark size={44} />
      <h1 className={classes.title}>There is nothing here</h1>
      <p className={classes.text}>The address may be mistyped, or the page has moved.</p>
      <Link href={routes.home} className={classes.action}>
        Go to your conversations
      </Link>
    </main>
  );
}
