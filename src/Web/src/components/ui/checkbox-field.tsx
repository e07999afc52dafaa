import { type ComponentProps, useId } from 'react';
import { FieldDescription, FieldError, fieldNotes } from '@/components/ui/field-notes';
import classes from './checkbox-field.module.css';

interface CheckboxFieldProps extends Omit<ComponentProps<'input'>, 'type'> {
  name: string;
  label: string;
  description?: string;
  error?: string;
  /** For one of a group: what is wrong is said once, of the group. */
  isInvalid?: boolean;
}

export function CheckboxField({
  label,
  description,
  error,
  isInvalid = error !== undefined,
  ...input
}: CheckboxFieldProps) {
  const id = useId();

  return (
    <div>
      <label className={classes.label}>
        <input
          {...input}
          id={id}
          type="checkbox"
          className={classes.box}
          {...fieldNotes(id, description, error)}
          aria-invalid={isInvalid}
        />
        {label}
      </label>
      <FieldDescription id={id} text={description} />
      <FieldError id={id} text={error} />
    </div>
  );
}
