import { InputControl, type InputErrors } from '@/features/pipelines/components/input/input-control';
import { type InputField, pathOf } from '@/features/pipelines/lib/input-field';
import { memberOf } from '@/features/pipelines/lib/shown-value';

interface InputFieldsProps {
  fields: Readonly<Record<string, InputField>>;
  /** Where their group stands. */
  path: string;
  initial: unknown;
  errors: InputErrors;
}

/** The fields of a group that people fill in. */
export function InputFields({ fields, path, initial, errors }: InputFieldsProps) {
  return Object.entries(fields)
    .filter(([, field]) => !field.isHidden)
    .map(([name, field]) => (
      <InputControl
        key={name}
        field={field}
        path={pathOf(path, name)}
        initial={memberOf(initial, name) ?? field.initial}
        errors={errors}
      />
    ));
}
