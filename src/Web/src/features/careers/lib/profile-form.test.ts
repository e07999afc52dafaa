import { expect, it } from 'vitest';
import { profileIn, wrongInProfile } from '@/features/careers/lib/profile-form';

function formOf(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

it('reads lines, numbers as people write them, and what is chosen', () => {
  const profile = profileIn(
    formOf([
      ['name', ' Engineer '],
      ['resumeId', ''],
      ['projectIds', 'p1'],
      ['projectIds', 'p2'],
      ['wishes.roles', 'Engineer\n\n Engineer \nArchitect'],
      ['wishes.remoteModes', 'remote'],
      ['wishes.minimumPay.amount', "90'000"],
      ['wishes.minimumPay.currency', 'chf'],
      ['wishes.minimumPay.period', 'year'],
      ['contact.fullName', 'Ann'],
    ]),
  );

  expect(profile).toMatchObject({
    name: 'Engineer',
    resumeId: null,
    projectIds: ['p1', 'p2'],
    wishes: {
      roles: ['Engineer', 'Architect'],
      remoteModes: ['remote'],
      minimumPay: { amount: 90_000, currency: 'CHF', period: 'year' },
      threshold: 70,
    },
    contact: { fullName: 'Ann', email: null },
  });
});

it('asks for no currency where there is no pay', () => {
  expect(profileIn(formOf([['wishes.minimumPay.currency', 'EUR']])).wishes.minimumPay).toBeNull();
  expect(wrongInProfile({ name: 'A' })['wishes.minimumPay.currency']).toBeUndefined();
});

it.each([
  ['name', { name: ' ' }],
  ['wishes.minimumPay.amount', { 'wishes.minimumPay.amount': 'much', 'wishes.minimumPay.currency': 'EUR' }],
  ['wishes.minimumPay.currency', { 'wishes.minimumPay.amount': '1', 'wishes.minimumPay.currency': 'francs' }],
  ['wishes.threshold', { 'wishes.threshold': '101' }],
  ['wishes.threshold', { 'wishes.threshold': '7.5' }],
  ['wishes.roles', { 'wishes.roles': 'r'.repeat(256) }],
])('says what is wrong with %s', (field, values: Record<string, string>) => {
  const wrong = Object.entries(wrongInProfile(values)).filter(([, message]) => message !== undefined);

  expect(wrong.map(([name]) => name)).toEqual([field]);
});
