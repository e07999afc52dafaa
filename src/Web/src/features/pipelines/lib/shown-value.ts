import type { InputField } from '@/features/pipelines/lib/input-field';
import { localDateTime } from '@/lib/local-date-time';

/** A value of an input as its field shows it. */
export function shownValue({ kind }: InputField, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'json') return JSON.stringify(value, null, 2);
  return kind === 'date-time' ? localDateTime(String(value)) : String(value);
}

/** The member of a value of unknown form; undefined where there is none. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
