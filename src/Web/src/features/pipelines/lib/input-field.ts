/** One thing that a form asks for, as the JSON Schema of a pipeline's input describes it. */
export interface InputField {
  kind: InputKind;
  label: string;
  description?: string;
  isRequired: boolean;
  isNullable: boolean;
  isHidden: boolean;
  initial: unknown;
  /** Of a text the lengths, of a number the values. */
  least?: number;
  most?: number;
  /** What can be chosen. */
  options: readonly string[];
  /** What a group consists of, by name. */
  fields: Readonly<Record<string, InputField>>;
  /** What a list consists of. */
  item?: InputField;
}

export type InputKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'date'
  | 'time'
  | 'date-time'
  | 'list'
  | 'group'
  | 'json';

/** What is typed, by the paths of the fields; that is how the server names them too. */
export type TypedValues = Readonly<Record<string, string>>;

export const pathOf = (group: string, name: string) => (group === '' ? name : `${group}.${name}`);
export const itemPath = (list: string, index: number) => `${list}[${index}]`;
/** The field that counts the items of a list. */
export const countPath = (list: string) => `${list}#`;
/** What stands, as JSON, for a member that people are not asked for. */
export const carriedPath = (member: string) => `${member}!`;
