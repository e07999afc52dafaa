import classes from '@/features/careers/components/jobs/jobs.module.css';

/** Says that a list ends with the best of what matches, and how to see the rest. */
export function BestMatches({ count }: { count: number }) {
  return <p className={classes.bestMatches}>These are the {count} best matches. Sort by “Newest first” to see all.</p>;
}
