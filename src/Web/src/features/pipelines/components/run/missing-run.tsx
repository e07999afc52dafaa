import Link from 'next/link';
import classes from '@/components/ui/centered-screen.module.css';
import { routes } from '@/lib/routes';

export function MissingRun() {
  return (
    <div className={classes.notice}>
      <h2 className={classes.title}>This run is not here</h2>
      <p className={classes.text}>It may be too long ago, or the address belongs to another account.</p>
      <Link href={routes.pipelineRuns} className={classes.action}>
        See all runs
      </Link>
    </div>
  );
}
