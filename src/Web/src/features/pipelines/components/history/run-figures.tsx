'use client';

import { usePipelineStats } from '@/features/pipelines/hooks/use-run-history';
import { figuresOf } from '@/features/pipelines/lib/run-figures';
import classes from './run-figures.module.css';

export function RunFigures({ pipeline }: { pipeline: string }) {
  const { data } = usePipelineStats();

  return (
    <dl className={classes.figures}>
      {figuresOf(data?.items ?? [], pipeline).map(({ name, value, note }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd className={classes.value}>{data ? value : ' '}</dd>
          <dd className={classes.note}>{data ? note : ' '}</dd>
        </div>
      ))}
    </dl>
  );
}
