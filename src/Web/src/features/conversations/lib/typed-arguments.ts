import type { Complaints } from './argument-fields';

type Arguments = Record<string, unknown>;

/** What was typed as a JSON object, or what is wrong with it. */
export function readArguments(text: string): { arguments: Arguments } | { complaints: Complaints } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { arguments: value as Arguments };
  } catch {
    // Told below: what a browser says about JSON helps nobody.
  }
  return {
    complaints: {
      arguments: 'This must be a JSON object: names and values in braces, names and texts in double quotes.',
    },
  };
}

export function writeArguments(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** A line for each value, however deep it lies: `input › title`. */
export function listArguments(value: unknown, path: readonly string[] = []): { name: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [{ name: path.join(' › '), text: String(value ?? '–') }];
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return [{ name: path.join(' › '), text: value.length === 0 ? '–' : value.join(', ') }];
  }
  return Object.entries(value).flatMap(([name, member]) => listArguments(member, [...path, name]));
}
