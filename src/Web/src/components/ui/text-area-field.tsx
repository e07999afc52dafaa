import { type ComponentProps, useId } from 'react';
import { FieldDescription, FieldError, fieldNotes } from '@/components/ui/field-notes';
import classes from './text-area-field.module.css';
import fieldClasses from './text-field.module.css';

interface TextAreaFieldProps extends ComponentProps<'textarea'> {
  name: string;
  label: string;
  description?: string;
  error?: string;
}

/** Several lines; it grows with what is typed. */
export function TextAreaField({ label, description, error, ...area }: TextAreaFieldProps) {
  const id = useId();

  return (
    <div>
      <label htmlFor={id} className={fieldClasses.label}>
        {label}
      </label>
      <FieldDescription id={id} text={description} />
      <textarea {...area} id={id} className={classes.area} {...fieldNotes(id, description, error)} />
      <FieldError id={id} text={error} />
    </div>
  );
}
