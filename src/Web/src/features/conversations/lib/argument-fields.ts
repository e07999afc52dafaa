type Arguments = Record<string, unknown>;

/** One value of the arguments, as a form asks for it. */
export interface ArgumentField {
  /** In the form. */
  name: string;
  label: string;
  /** Where it stands. */
  path: readonly string[];
  value: string | number | boolean;
}

/** What is wrong with what was typed, by the names of the fields. */
export type Complaints = Readonly<Record<string, string | undefined>>;

/** A field for each value, however deep it lies; null when there is a value that no field is for, such as a list. */
export function argumentFields(value: unknown, path: readonly string[] = []): ArgumentField[] | null {
  if (isPlain(value)) return [{ name: JSON.stringify(path), label: path.join(' › '), path, value }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const members = Object.entries(value).map(([name, member]) => argumentFields(member, [...path, name]));
  return members.some((fields) => fields === null) ? null : members.flatMap((fields) => fields ?? []);
}

/** The arguments with what was typed in place of what was proposed. */
export function readFields(
  proposed: Arguments,
  fields: readonly ArgumentField[],
  typed: FormData,
): { arguments: Arguments } | { complaints: Complaints } {
  const values = fields.map((field) => ({ field, value: typedValue(field, typed.get(field.name)) }));
  const wrong = values.filter(({ value }) => Number.isNaN(value)).map(({ field }) => [field.name, 'Enter a number.']);
  if (wrong.length > 0) return { complaints: Object.fromEntries(wrong) };
  return { arguments: values.reduce((read, { field, value }) => put(read, field.path, value), proposed) };
}

function isPlain(value: unknown): value is ArgumentField['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function typedValue({ value }: ArgumentField, typed: FormDataEntryValue | null): ArgumentField['value'] {
  if (typeof value === 'boolean') return typed !== null;
  const text = String(typed ?? '');
  if (typeof value === 'number') return text.trim() === '' ? Number.NaN : Number(text);
  return text;
}

function put(into: Arguments, [name = '', ...rest]: readonly string[], value: unknown): Arguments {
  return { ...into, [name]: rest.length === 0 ? value : put(into[name] as Arguments, rest, value) };
}
