import { describe, expect, it } from 'vitest';
import { argumentFields, readFields } from './argument-fields';

const proposed = { name: 'notify_me', input: { title: 'Tea', copies: 2, urgent: true } };
const fields = argumentFields(proposed) ?? [];

function typed(values: readonly (string | null)[]): FormData {
  const data = new FormData();
  values.forEach((value, index) => {
    if (value !== null) data.set(fields[index]?.name ?? '', value);
  });
  return data;
}

describe('argumentFields', () => {
  it('has one for each value, under its whole name', () => {
    expect(fields.map(({ label, value }) => [label, value])).toEqual([
      ['name', 'notify_me'],
      ['input › title', 'Tea'],
      ['input › copies', 2],
      ['input › urgent', true],
    ]);
  });

  it.each([{ to: ['bob', 'carol'] }, { note: null }, { letter: { to: [] } }])('cannot say %j', (value) => {
    expect(argumentFields({ kept: 'x', ...value })).toBeNull();
  });
});

describe('readFields', () => {
  it('puts what was typed where it belongs, each as what it was', () => {
    expect(readFields(proposed, fields, typed(['notify_me', 'Coffee', '3.5', null]))).toEqual({
      arguments: { name: 'notify_me', input: { title: 'Coffee', copies: 3.5, urgent: false } },
    });
  });

  it('keeps what has no value in it', () => {
    const empty = { name: 'echo', input: {} };

    expect(readFields(empty, argumentFields(empty) ?? [], new FormData())).toEqual({
      arguments: { name: '', input: {} },
    });
  });

  it.each(['', 'two'])('says that “%s” is no number', (text) => {
    expect(readFields(proposed, fields, typed(['notify_me', 'Tea', text, 'on']))).toEqual({
      complaints: { '["input","copies"]': 'Enter a number.' },
    });
  });
});
