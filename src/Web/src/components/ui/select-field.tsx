import { IconChevronDown } from '@tabler/icons-react';
import { type SelectHTMLAttributes, useId } from 'react';
import { FieldDescription, FieldError, fieldNotes } from '@/components/ui/field-notes';
import classes from './select-field.module.css';
import fieldClasses from './text-field.module.css';

interface SelectFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  label: string;
  /** The label is only told to those who do not see what stands around the field. */
  isLabelHidden?: boolean;
  description?: string;
  error?: string;
  options: readonly { value: string; label: string }[];
  onChange?: (value: string) => void;
}

export function SelectField({
  label,
  isLabelHidden,
  description,
  error,
  options,
  onChange,
  ...select
}: SelectFieldProps) {
  const id = useId();

  return (
    <div className={classes.field}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : fieldClasses.label}>
        {label}
      </label>
      <FieldDescription id={id} text={description} />
      <div className={classes.box} data-compact={isLabelHidden}>
        <select
          {...select}
          id={id}
          className={classes.select}
          {...fieldNotes(id, description, error)}
          onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <IconChevronDown size={16} className={classes.arrow} aria-hidden="true" />
      </div>
      <FieldError id={id} text={error} />
    </div>
  );
}
