'use client';

import type { ContactBlock } from '@/api/gen/types.gen';
import { TextField } from '@/components/ui/text-field';
import classes from '@/features/careers/components/profiles/profiles.module.css';

const fields = [
  { key: 'fullName', label: 'Full name', autoComplete: 'name' },
  { key: 'email', label: 'E-mail', autoComplete: 'email' },
  { key: 'phone', label: 'Phone', autoComplete: 'tel' },
  { key: 'location', label: 'Place', autoComplete: 'off' },
  { key: 'website', label: 'Website', autoComplete: 'url' },
] as const;

interface ContactFieldsProps {
  /** Undefined in a new profile. */
  contact: ContactBlock | undefined;
  errors: Readonly<Record<string, string | undefined>>;
}

export function ContactFields({ contact, errors }: ContactFieldsProps) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>How you are reached, as your letters say it</legend>
      <div className={classes.row}>
        {fields.map(({ key, label, autoComplete }) => (
          <TextField
            key={key}
            name={`contact.${key}`}
            label={label}
            autoComplete={autoComplete}
            maxLength={255}
            defaultValue={contact?.[key] ?? ''}
            error={errors[`contact.${key}`]}
          />
        ))}
      </div>
    </fieldset>
  );
}
