import { describe, expect, it } from 'vitest';
import { checkInput } from '@/features/pipelines/lib/check-input';
import { fieldOf } from '@/features/pipelines/lib/input-schema';
import { readInput } from '@/features/pipelines/lib/read-input';

const schema = {
  type: 'object',
  properties: {
    text: { type: 'string', description: 'What to say.', 'x-hint': 'long_text', minLength: 1, maxLength: 20 },
    maxWords: { type: 'integer', default: 150, minimum: 20, maximum: 1000 },
    style: { enum: ['paragraphs', 'bullet_points'], default: 'paragraphs' },
    model: { type: ['string', 'null'], default: null },
    isUrgent: { type: 'boolean', default: false },
    day: { type: 'string', format: 'date' },
    trace: { type: 'string', 'x-hint': 'hidden' },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    recipients: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: ['string', 'null'] }, address: { type: 'string', minLength: 1 } },
        required: ['address'],
      },
    },
    reply: { type: ['object', 'null'], properties: { to: { type: 'string', minLength: 1 } }, required: ['to'] },
  },
  required: ['text', 'day'],
};

const root = fieldOf(schema);

describe('the form of an input', () => {
  it('asks for each member as its schema says', () => {
    const kinds = Object.fromEntries(Object.entries(root.fields).map(([name, { kind }]) => [name, kind]));

    expect(kinds).toMatchObject({
      text: 'long-text',
      maxWords: 'integer',
      style: 'choice',
      model: 'text',
      isUrgent: 'boolean',
      day: 'date',
      labels: 'json',
      recipients: 'list',
      reply: 'group',
    });
    expect(root.fields.maxWords).toMatchObject({ label: 'Max words', isRequired: false, initial: 150, least: 20 });
    expect(root.fields.trace?.isHidden).toBe(true);
  });

  it('is read as the server wants it', () => {
    const input = readInput(root, {
      text: 'Hello',
      maxWords: '40',
      style: 'bullet_points',
      model: '',
      isUrgent: 'on',
      day: '2026-11-28',
      labels: '{"a":"b"}',
      'recipients#': '2',
      'recipients[0].name': 'Ada',
      'recipients[0].address': 'ada@example.com',
      'recipients[1].name': '',
      'recipients[1].address': 'grace@example.com',
      'reply.to': '',
    });

    expect(input).toEqual({
      text: 'Hello',
      maxWords: 40,
      style: 'bullet_points',
      isUrgent: true,
      day: '2026-11-28',
      labels: { a: 'b' },
      recipients: [{ name: 'Ada', address: 'ada@example.com' }, { address: 'grace@example.com' }],
    });
  });

  it('takes along what nobody is asked for, and leaves it out where there was nothing', () => {
    const hidden = { 'x-hint': 'hidden' };
    const settings = {
      type: 'object',
      properties: {
        verbose: { type: 'boolean', default: true, ...hidden },
        labels: { type: 'array', items: { type: 'string' }, default: ['a'], ...hidden },
        trace: { type: 'string', default: 'none', ...hidden },
        reply: { type: 'object', properties: { to: { type: 'string' }, thread: { type: 'integer', ...hidden } } },
      },
    };
    const carried = { 'verbose!': 'false', 'labels!': '["b","c"]', 'reply.to': '', 'reply.thread!': '7' };

    expect(readInput(fieldOf(settings), {})).toEqual({});
    expect(readInput(fieldOf(settings), carried)).toEqual({ verbose: false, labels: ['b', 'c'] });
    expect(readInput(fieldOf(settings), { ...carried, 'reply.to': 'Ada' })).toMatchObject({
      reply: { to: 'Ada', thread: 7 },
    });
  });

  it('says what is wrong with each field', () => {
    const errors = checkInput(root, {
      text: 'a text that is longer than it may be',
      maxWords: '7',
      day: '',
      labels: '{',
      'recipients#': '1',
      'recipients[0].name': 'Ada',
      'recipients[0].address': '',
      'reply.to': '',
    });

    expect(errors).toMatchObject({
      text: 'Use at most 20 characters.',
      maxWords: 'Enter 20 or more.',
      day: 'This is required.',
      labels: 'This is not JSON.',
      'recipients[0].address': 'This is required.',
    });
    expect(errors['reply.to']).toBeUndefined();
    expect(errors.model).toBeUndefined();
  });
});
