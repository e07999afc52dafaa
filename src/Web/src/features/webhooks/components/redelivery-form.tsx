'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextField } from '@/components/ui/text-field';
import { sendRangeAgain } from '@/features/webhooks/hooks/use-deliveries';
import { useFormSubmit } from '@/hooks/use-form-submit';
import { localDateTime } from '@/lib/local-date-time';
import { notifyDone } from '@/lib/notify';
import { newRequestId } from '@/lib/request-id';
import classes from './webhook-form.module.css';

const minute = 60_000;
const day = 24 * 60 * minute;

export function RedeliveryForm({ webhook, onDone }: { webhook: string; onDone: () => void }) {
  const [now] = useState(Date.now);
  const [request] = useState(newRequestId);
  const [onTheirWay, setOnTheirWay] = useState<number | null>(null);
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ from = '', to = '' }) => ({
      from: from === '' ? 'Say when it begins.' : undefined,
      to: to > from ? undefined : 'Choose a later time than that from which on.',
    }),
    submit: async ({ from = '', to = '', onlyUndelivered }) => {
      const range = {
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        onlyUndelivered: onlyUndelivered !== undefined,
      };
      let sent = 0;
      await sendRangeAgain(webhook, range, request, (count) => {
        sent = count;
        setOnTheirWay(count);
      });
      notifyDone(sentText(sent));
      onDone();
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="Not all was sent" />}
      <TextField
        name="from"
        label="From"
        type="datetime-local"
        defaultValue={localDateTime(now - day)}
        error={errors.from}
        data-autofocus
      />
      <TextField
        name="to"
        label="To"
        type="datetime-local"
        defaultValue={localDateTime(now + minute)}
        error={errors.to}
      />
      <CheckboxField
        name="onlyUndelivered"
        label="Only what was not delivered"
        description="Each message keeps its id, by which the receiver knows it again."
        defaultChecked
      />
      {onTheirWay !== null && <p role="status">{sentText(onTheirWay)}</p>}
      <Button type="submit" size="md" loading={isSubmitting}>
        Send again
      </Button>
    </form>
  );
}

function sentText(count: number): string {
  if (count === 0) return 'There was nothing to send again';
  return count === 1 ? '1 delivery is on its way' : `${count.toLocaleString('en')} deliveries are on their way`;
}
