import type { InputField, InputKind } from '@/features/pipelines/lib/input-field';
import { readableName } from '@/lib/readable-name';

interface JsonSchema {
  type?: string | readonly string[];
  format?: string;
  title?: string;
  description?: string;
  default?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  'x-hint'?: string;
}

const kindsOfFormats: Readonly<Record<string, InputKind>> = { date: 'date', time: 'time', 'date-time': 'date-time' };
const kindsOfTypes: Readonly<Record<string, InputKind>> = { number: 'number', integer: 'integer', boolean: 'boolean' };

/** The form for an input. What a form has no fields for is asked for as JSON. */
export function fieldOf(schema: unknown, name = '', isRequired = true): InputField {
  const { title, description, ...rest } = schema as JsonSchema;
  const types = typeof rest.type === 'string' ? [rest.type] : (rest.type ?? []);
  const options = (rest.enum ?? []).filter((option) => option !== null);
  return {
    kind: kindOf(rest, types),
    label: title ?? readableName(name),
    description,
    isRequired,
    isNullable: types.includes('null') || (rest.enum ?? []).includes(null),
    isHidden: rest['x-hint'] === 'hidden',
    initial: rest.default ?? undefined,
    least: rest.minimum ?? rest.minLength,
    most: rest.maximum ?? rest.maxLength,
    options: options.map(String),
    fields: fieldsOf(rest),
    item: rest.items && fieldOf(rest.items, name),
  };
}

function kindOf(schema: JsonSchema, types: readonly string[]): InputKind {
  if (schema.enum?.every((option) => option === null || typeof option === 'string')) return 'choice';
  const type = types.find((name) => name !== 'null');
  if (type === 'string') return textKindOf(schema);
  if (type === 'array' && schema.items) return 'list';
  if (type === 'object' && schema.properties) return 'group';
  return kindsOfTypes[type ?? ''] ?? 'json';
}

function textKindOf(schema: JsonSchema): InputKind {
  return schema['x-hint'] === 'long_text' ? 'long-text' : (kindsOfFormats[schema.format ?? ''] ?? 'text');
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): Record<string, InputField> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, fieldOf(schema, name, required.includes(name))]),
  );
}
