import classes from './list-states.module.css';

/** Stands for a list that is on its way. */
export function ListSkeleton({ length = 3 }: { length?: number }) {
  return (
    <div role="status" className={classes.skeleton}>
      <span className="visually-hidden">Loading…</span>
      {Array.from({ length }, (_, bone) => bone).map((bone) => (
        <span key={bone} className={classes.bone} />
      ))}
    </div>
  );
}
