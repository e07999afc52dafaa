import type { CreateJobProfile, RemoteMode, SalaryPeriod } from '@/api/gen/types.gen';
import { defaultThreshold } from '@/features/careers/lib/profile-words';

const maxLines = 50;
const maxLine = 255;

type Values = Readonly<Record<string, string>>;

/** What the fields of a profile's form say. */
export function profileIn(data: FormData) {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const amount = text('wishes.minimumPay.amount');

  return {
    name: text('name'),
    resumeId: text('resumeId') || null,
    storyId: text('storyId') || null,
    projectIds: data.getAll('projectIds').map(String),
    wishes: {
      roles: linesOf(text('wishes.roles')),
      locations: linesOf(text('wishes.locations')),
      remoteModes: data.getAll('wishes.remoteModes') as RemoteMode[],
      minimumPay: amount
        ? {
            amount: numberOf(amount),
            currency: text('wishes.minimumPay.currency').toUpperCase(),
            period: text('wishes.minimumPay.period') as SalaryPeriod,
          }
        : null,
      exclusions: linesOf(text('wishes.exclusions')),
      threshold: text('wishes.threshold') ? numberOf(text('wishes.threshold')) : defaultThreshold,
    },
    contact: {
      fullName: text('contact.fullName') || null,
      email: text('contact.email') || null,
      phone: text('contact.phone') || null,
      location: text('contact.location') || null,
      website: text('contact.website') || null,
    },
  } satisfies CreateJobProfile;
}

export function wrongInProfile(values: Values): Record<string, string | undefined> {
  const amount = values['wishes.minimumPay.amount']?.trim() ?? '';
  const threshold = numberOf(values['wishes.threshold'] ?? '0');
  return {
    name: values.name?.trim() === '' ? 'Enter a name.' : undefined,
    'wishes.roles': wrongInLines(values['wishes.roles']),
    'wishes.locations': wrongInLines(values['wishes.locations']),
    'wishes.exclusions': wrongInLines(values['wishes.exclusions']),
    'wishes.minimumPay.amount': amount && !(numberOf(amount) >= 0) ? 'Enter a number, such as 60000.' : undefined,
    'wishes.minimumPay.currency':
      amount && !/^[a-z]{3}$/i.test(values['wishes.minimumPay.currency']?.trim() ?? '')
        ? 'Enter three letters, such as EUR.'
        : undefined,
    'wishes.threshold':
      Number.isInteger(threshold) && threshold >= 0 && threshold <= 100 ? undefined : 'Enter a number from 0 to 100.',
  };
}

/** As people write numbers: with blanks or apostrophes between the thousands. */
const numberOf = (text: string) => Number(text.replaceAll(/[\s'’]/g, ''));

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))];
}

function wrongInLines(text = ''): string | undefined {
  const lines = linesOf(text);
  if (lines.length > maxLines) return `Enter ${maxLines} at most.`;
  return lines.some((line) => line.length > maxLine) ? `A line has ${maxLine} characters at most.` : undefined;
}
