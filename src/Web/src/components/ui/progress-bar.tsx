import classes from './progress-bar.module.css';

interface ProgressBarProps {
  label: string;
  /** 0 to 100; null while nobody can tell. */
  percent: number | null;
}

export function ProgressBar({ label, percent }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent === null ? undefined : Math.floor(percent)}
      className={classes.track}
      data-unknown={percent === null}
    >
      <div className={classes.bar} style={{ width: percent === null ? undefined : `${percent}%` }} />
    </div>
  );
}
