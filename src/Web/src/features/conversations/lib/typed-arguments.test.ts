import { describe, expect, it } from 'vitest';
import { listArguments, readArguments, writeArguments } from './typed-arguments';

describe('readArguments', () => {
  it('takes an object as it was written', () => {
    expect(readArguments(writeArguments({ to: 'bob', copies: 2 }))).toEqual({ arguments: { to: 'bob', copies: 2 } });
  });

  it.each(['', '{"to":', '"bob"', '[1]', 'null'])('says what is wrong with %s', (text) => {
    expect(readArguments(text)).toHaveProperty('complaints.arguments');
  });
});

describe('listArguments', () => {
  it('gives each value a line of its own, under its whole name', () => {
    const value = { name: 'notify_me', input: { title: 'Tea', tags: ['hot', 'now'], urgent: true, note: null } };

    expect(listArguments(value)).toEqual([
      { name: 'name', text: 'notify_me' },
      { name: 'input › title', text: 'Tea' },
      { name: 'input › tags', text: 'hot, now' },
      { name: 'input › urgent', text: 'true' },
      { name: 'input › note', text: '–' },
    ]);
  });
});
