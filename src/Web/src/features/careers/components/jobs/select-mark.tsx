import classes from '@/features/careers/components/jobs/job-table.module.css';

interface SelectMarkProps {
  label: string;
  /** Whether the label is also seen where a job is a card, and nothing else says what the mark is for. */
  isLabelShown?: boolean;
  isChecked: boolean;
  onToggle: () => void;
}

export function SelectMark({ label, isLabelShown = false, isChecked, onToggle }: SelectMarkProps) {
  return (
    <label className={classes.select}>
      <input type="checkbox" aria-label={label} checked={isChecked} onChange={onToggle} />
      {isLabelShown && <span className={classes.selectLabel}>{label}</span>}
    </label>
  );
}
