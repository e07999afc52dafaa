import type { ComponentProps, HTMLInputTypeAttribute } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { InputGroup } from '@/features/pipelines/components/input/input-group';
import { InputList } from '@/features/pipelines/components/input/input-list';
import type { InputField, InputKind } from '@/features/pipelines/lib/input-field';
import { shownValue } from '@/features/pipelines/lib/shown-value';
import { readableName } from '@/lib/readable-name';

export type InputErrors = Readonly<Record<string, string | undefined>>;

export interface InputControlProps {
  field: InputField;
  /** Where it stands in the input. */
  path: string;
  initial: unknown;
  errors: InputErrors;
}

const inputTypes: Partial<Record<InputKind, HTMLInputTypeAttribute>> = {
  date: 'date',
  time: 'time',
  'date-time': 'datetime-local',
  number: 'number',
  integer: 'number',
};

/** What a field is asked for with. */
export function InputControl(props: InputControlProps) {
  const { field, path, initial, errors } = props;
  const shared = { name: path, label: labelOf(field), description: field.description, error: errors[path] };
  const defaultValue = shownValue(field, initial);

  switch (field.kind) {
    case 'group':
      return <InputGroup {...props} />;
    case 'list':
      return <InputList {...props} />;
    case 'boolean':
      return <CheckboxField {...shared} label={field.label} defaultChecked={initial === true} />;
    case 'choice':
      return <SelectField {...shared} options={optionsOf(field)} defaultValue={defaultValue} />;
    case 'long-text':
    case 'json':
      return <TextAreaField {...shared} defaultValue={defaultValue} maxLength={longestOf(field)} dir="auto" />;
    default:
      return <TextField {...shared} {...boundsOf(field)} defaultValue={defaultValue} autoComplete="off" dir="auto" />;
  }
}

function labelOf({ label, isRequired }: InputField): string {
  return isRequired ? label : `${label} (optional)`;
}

function optionsOf({ options, isRequired, initial }: InputField) {
  const choices = options.map((value) => ({ value, label: readableName(value) }));
  return isRequired || initial !== undefined ? choices : [{ value: '', label: '–' }, ...choices];
}

function boundsOf(field: InputField): ComponentProps<'input'> {
  const { kind, least, most } = field;
  const type = inputTypes[kind] ?? 'text';
  if (type !== 'number') return { type, maxLength: longestOf(field) };
  return { type, min: least, max: most, step: kind === 'integer' ? 1 : 'any', inputMode: 'decimal' };
}

/** A browser would cut silently what is pasted, so long texts are told that they are too long instead. */
function longestOf({ kind, most }: InputField): number | undefined {
  return kind === 'text' ? most : undefined;
}
