import { UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import classes from './switch-field.module.css';

interface SwitchFieldProps {
  label: string;
  description: string;
  isOn: boolean;
  /** While a change is under way; the switch keeps the focus. */
  isBusy: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off, and changes at once. */
export function SwitchField({ label, description, isOn, isBusy, onChange }: SwitchFieldProps) {
  const id = useId();

  return (
    <UnstyledButton
      role="switch"
      aria-checked={isOn}
      aria-disabled={isBusy}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-description`}
      className={classes.field}
      onClick={() => !isBusy && onChange(!isOn)}
    >
      <span className={classes.text}>
        <span id={`${id}-label`} className={classes.label}>
          {label}
        </span>
        <span id={`${id}-description`} className={classes.description}>
          {description}
        </span>
      </span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.knob} />
      </span>
    </UnstyledButton>
  );
}
