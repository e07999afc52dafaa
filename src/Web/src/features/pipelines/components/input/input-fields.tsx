import { CarriedValue } from '@/features/pipelines/components/input/carried-value';
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

/** The fields of a group that people fill in; what they are not asked for stays as it was. */
export function InputFields({ fields, path, initial, errors }: InputFieldsProps) {
  return Object.entries(fields).map(([name, field]) => {
    const value = memberOf(initial, name);
    return field.isHidden ? (
      <CarriedValue key={name} path={pathOf(path, name)} value={value} />
    ) : (
      <InputControl
        key={name}
        field={field}
        path={pathOf(path, name)}
        initial={value ?? field.initial}
        errors={errors}
      />
    );
  });
}
