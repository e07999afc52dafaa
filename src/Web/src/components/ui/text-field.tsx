import { type ComponentProps, type ReactNode, useId } from 'react';
import { FieldDescription, FieldError, fieldNotes } from '@/components/ui/field-notes';
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

  return (
    <div className={className}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <FieldDescription id={id} text={description} />
      <div className={classes.box}>
        <input {...input} id={id} className={classes.input} {...fieldNotes(id, description, error)} />
        {action}
      </div>
      <FieldError id={id} text={error} />
    </div>
  );
}
