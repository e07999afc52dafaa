import Link from 'next/link';
import classes from '@/components/ui/centered-screen.module.css';
import { routes } from '@/lib/routes';

export function MissingWebhook() {
  return (
    <div className={classes.notice}>
      <h2 className={classes.title}>This webhook is not here</h2>
      <p className={classes.text}>It may have been deleted, or the address belongs to another account.</p>
      <Link href={routes.webhooks} className={classes.action}>
        See all webhooks
      </Link>
    </div>
  );
}
