import type { JobWeekDto } from '@/api/gen/types.gen';
import classes from '@/features/careers/components/insights/insights.module.css';
import { weekName, weeksInWords } from '@/features/careers/lib/insights';

const width = 600;
const height = 160;
const gap = 4;

/** Bars for the eye, the same as a table for who would rather read it. */
export function WeeksChart({ weeks }: { weeks: readonly JobWeekDto[] }) {
  const most = Math.max(1, ...weeks.flatMap(({ added, applied }) => [added, applied]));
  const slot = width / weeks.length;
  const bar = (slot - 3 * gap) / 2;
  const tall = (count: number) => (count / most) * height;

  return (
    <section aria-label="Week by week" className={classes.chart}>
      <h2 className={classes.title}>Week by week</h2>
      <p className={classes.legend}>
        <span data-series="added">Added</span> <span data-series="applied">Applied</span>
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={weeksInWords(weeks)} className={classes.bars}>
        {weeks.map(({ begins, added, applied }, week) => (
          <g key={begins} transform={`translate(${week * slot + gap})`}>
            <rect data-series="added" width={bar} y={height - tall(added)} height={tall(added)} rx={2} />
            <rect
              data-series="applied"
              x={bar + gap}
              width={bar}
              y={height - tall(applied)}
              height={tall(applied)}
              rx={2}
            />
          </g>
        ))}
      </svg>
      <details className={classes.details}>
        <summary>As a table</summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col">Added</th>
              <th scope="col">Applied</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ begins, added, applied }) => (
              <tr key={begins}>
                <th scope="row">{weekName(begins)}</th>
                <td>{added}</td>
                <td>{applied}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
