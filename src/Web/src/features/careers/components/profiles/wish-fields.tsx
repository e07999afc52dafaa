'use client';

import type { JobWishes, RemoteMode } from '@/api/gen/types.gen';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import classes from '@/features/careers/components/profiles/profiles.module.css';
import { remoteNames } from '@/features/careers/lib/job-words';
import { defaultThreshold, periodOptions } from '@/features/careers/lib/profile-words';

interface WishFieldsProps {
  /** Undefined in a new profile. */
  wishes: JobWishes | undefined;
  errors: Readonly<Record<string, string | undefined>>;
}

export function WishFields({ wishes, errors }: WishFieldsProps) {
  const pay = wishes?.minimumPay;

  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>What you look for</legend>
      <div className={classes.row}>
        <TextAreaField
          name="wishes.roles"
          label="Roles"
          description="One per line."
          defaultValue={wishes?.roles?.join('\n')}
          error={errors['wishes.roles']}
        />
        <TextAreaField
          name="wishes.locations"
          label="Places"
          description="One per line."
          defaultValue={wishes?.locations?.join('\n')}
          error={errors['wishes.locations']}
        />
      </div>
      <fieldset className={classes.group}>
        <legend className={classes.sublegend}>Work from where? Nothing chosen means anywhere.</legend>
        <div className={classes.choices}>
          {Object.entries(remoteNames).map(([value, label]) => (
            <CheckboxField
              key={value}
              name="wishes.remoteModes"
              value={value}
              label={label}
              defaultChecked={wishes?.remoteModes?.includes(value as RemoteMode)}
            />
          ))}
        </div>
      </fieldset>
      <div className={classes.row}>
        <TextField
          name="wishes.minimumPay.amount"
          label="Lowest pay"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={pay?.amount}
          error={errors['wishes.minimumPay.amount']}
        />
        <TextField
          name="wishes.minimumPay.currency"
          label="Currency"
          placeholder="EUR"
          maxLength={3}
          autoComplete="off"
          defaultValue={pay?.currency}
          error={errors['wishes.minimumPay.currency']}
        />
        <SelectField
          name="wishes.minimumPay.period"
          label="For each"
          options={periodOptions}
          defaultValue={pay?.period ?? 'year'}
        />
      </div>
      <TextAreaField
        name="wishes.exclusions"
        label="What rules a job out"
        description="Words that it must not have, one per line."
        defaultValue={wishes?.exclusions?.join('\n')}
        error={errors['wishes.exclusions']}
      />
      <TextField
        name="wishes.threshold"
        label="Lowest score worth your while"
        description="0 to 100."
        inputMode="numeric"
        autoComplete="off"
        defaultValue={wishes?.threshold ?? defaultThreshold}
        error={errors['wishes.threshold']}
      />
    </fieldset>
  );
}
