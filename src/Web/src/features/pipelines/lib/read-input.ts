import {
  carriedPath,
  countPath,
  type InputField,
  itemPath,
  pathOf,
  type TypedValues,
} from '@/features/pipelines/lib/input-field';

/** The input that a filled-in form stands for. What was left empty is left out, so that its default counts. */
export function readInput(field: InputField, values: TypedValues, path = ''): unknown {
  if (field.isHidden) return readCarried(values[carriedPath(path)]);
  switch (field.kind) {
    case 'group':
      return readGroup(field, values, path);
    case 'list':
      return readList(field, values, path);
    case 'boolean':
      return path in values;
    default:
      return readValue(field, values[path] ?? '');
  }
}

/** True when nothing was filled in there. */
export function isUntouched(values: TypedValues, path: string): boolean {
  return !Object.entries(values).some(
    ([name, value]) =>
      name.startsWith(`${path}.`) && value !== '' && !name.endsWith('!') && !(name.endsWith('#') && value === '0'),
  );
}

function readCarried(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

function readGroup({ fields, isRequired }: InputField, values: TypedValues, path: string): unknown {
  if (!isRequired && isUntouched(values, path)) return undefined;
  const members = Object.entries(fields)
    .map(([name, field]) => [name, readMember(field, values, pathOf(path, name))] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(members);
}

function readMember(field: InputField, values: TypedValues, path: string): unknown {
  const value = readInput(field, values, path);
  return value === undefined && field.isRequired ? emptyOf(field) : value;
}

function emptyOf({ isNullable, kind }: InputField): unknown {
  if (isNullable) return null;
  return kind === 'text' || kind === 'long-text' ? '' : undefined;
}

function readList({ item }: InputField, values: TypedValues, path: string): unknown {
  const count = Number(values[countPath(path)] ?? 0);
  if (!item) return undefined;
  return Array.from({ length: count }, (_, index) => readMember(item, values, itemPath(path, index)));
}

function readValue({ kind, initial }: InputField, text: string): unknown {
  if (text === '') return typeof initial === 'string' && kind.endsWith('text') ? '' : undefined;
  if (kind === 'number' || kind === 'integer') return Number(text);
  if (kind === 'date-time') return new Date(text).toISOString();
  return kind === 'json' ? JSON.parse(text) : text;
}
