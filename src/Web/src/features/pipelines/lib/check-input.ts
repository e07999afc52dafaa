import { countPath, type InputField, itemPath, pathOf, type TypedValues } from '@/features/pipelines/lib/input-field';
import { isUntouched } from '@/features/pipelines/lib/read-input';

/** What is wrong with a form, by the paths of its fields, as far as the schema tells; the server knows the rest. */
export function checkInput(field: InputField, values: TypedValues, path = ''): Record<string, string | undefined> {
  if (field.isHidden) return {};
  if (field.kind === 'group') return checkGroup(field, values, path);
  if (field.kind === 'list') return checkList(field, values, path);
  return { [path]: checkValue(field, values[path] ?? '') };
}

function checkGroup({ fields, isRequired }: InputField, values: TypedValues, path: string) {
  if (!isRequired && isUntouched(values, path)) return {};
  const checks = Object.entries(fields).map(([name, field]) => checkInput(field, values, pathOf(path, name)));
  return Object.assign({}, ...checks);
}

function checkList({ item }: InputField, values: TypedValues, path: string) {
  const count = Number(values[countPath(path)] ?? 0);
  const checks = Array.from({ length: count }, (_, index) => item && checkInput(item, values, itemPath(path, index)));
  return Object.assign({}, ...checks);
}

function checkValue(field: InputField, text: string): string | undefined {
  if (field.kind === 'boolean') return undefined;
  if (text.trim() === '') return isMissing(field) ? 'This is required.' : undefined;
  if (field.kind === 'number' || field.kind === 'integer') return checkNumber(field, Number(text));
  if (field.kind === 'json') return isJson(text) ? undefined : 'This is not JSON.';
  return field.most !== undefined && text.length > field.most ? `Use at most ${field.most} characters.` : undefined;
}

function isMissing({ kind, isRequired, isNullable, least = 0 }: InputField): boolean {
  const mayBeEmpty = isNullable || (kind.endsWith('text') && least === 0);
  return isRequired && !mayBeEmpty;
}

function checkNumber({ kind, least, most }: InputField, value: number): string | undefined {
  if (Number.isNaN(value)) return 'Enter a number.';
  if (kind === 'integer' && !Number.isInteger(value)) return 'Enter a whole number.';
  if (least !== undefined && value < least) return `Enter ${least} or more.`;
  return most !== undefined && value > most ? `Enter ${most} or less.` : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
