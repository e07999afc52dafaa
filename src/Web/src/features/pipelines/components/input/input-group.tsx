import { useId } from 'react';
import { FieldDescription, FieldError } from '@/components/ui/field-notes';
import type { InputControlProps } from '@/features/pipelines/components/input/input-control';
import { InputFields } from '@/features/pipelines/components/input/input-fields';
import classes from './input.module.css';

export function InputGroup({ field, path, initial, errors }: InputControlProps) {
  const id = useId();

  return (
    <fieldset name={path} className={classes.group} aria-describedby={`${id}-description`}>
      <legend className={classes.legend}>{field.label}</legend>
      <FieldDescription id={id} text={field.description} />
      <div className={classes.fields}>
        <InputFields fields={field.fields} path={path} initial={initial} errors={errors} />
      </div>
      <FieldError id={id} text={errors[path]} />
    </fieldset>
  );
}
