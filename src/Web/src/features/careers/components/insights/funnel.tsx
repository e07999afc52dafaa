import type { JobFunnelDto } from '@/api/gen/types.gen';
import classes from '@/features/careers/components/insights/insights.module.css';
import { funnelSteps } from '@/features/careers/lib/insights';

/** A list that is a chart: every bar says in words how long it is. */
export function Funnel({ funnel }: { funnel: JobFunnelDto }) {
  return (
    <section aria-label="How far jobs came" className={classes.chart}>
      <h2 className={classes.title}>How far jobs came</h2>
      <ol className={classes.funnel}>
        {funnelSteps(funnel).map(({ name, count, share, ofBefore }) => (
          <li key={name} className={classes.step}>
            <span>{name}</span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${share}%` }} />
            </span>
            <span className={classes.count}>
              {count}
              {ofBefore !== null && <span className={classes.rate}> · {ofBefore} % of those before</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
