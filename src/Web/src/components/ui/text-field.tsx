import { type ComponentProps, type ReactNode, useId } from 'react';
import classes from './text-field.module.css';

interface TextFieldProps extends ComponentProps<'input'> {
  name: string;
  label: string;
  description?: string;
  error?: string;
  /** A button inside the field. */
  action?: ReactNode;
}

export function TextField({ label, description, error, action, className, ...input }: TextFieldProps) {
  const id = useId();
  const notes = [description && `${id}-description`, error && `${id}-error`].filter(Boolean);

  return (
    <div className={className}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {description && (
        <p id={`${id}-description`} className={classes.description}>
          {description}
        </p>
      )}
      <div className={classes.box}>
        <input
          {...input}
          id={id}
          className={classes.input}
          aria-invalid={error !== undefined}
          aria-describedby={notes.join(' ') || undefined}
        />
        {action}
      </div>
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className={classes.error}>
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
