'use client';

import { Button } from '@mantine/core';
import type { WebhookDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { EventFields } from '@/features/webhooks/components/event-fields';
import { changeWebhook, makeWebhook } from '@/features/webhooks/hooks/use-webhooks';
import { useFormSubmit } from '@/hooks/use-form-submit';
import classes from './webhook-form.module.css';

interface WebhookFormProps {
  /** Null makes a new one. */
  webhook: WebhookDto | null;
  onMade: (secret: string) => void;
  onSaved: () => void;
}

export function WebhookForm({ webhook, onMade, onSaved }: WebhookFormProps) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ name = '', url = '', events }) => ({
      name: name.trim() === '' ? 'Enter a name.' : undefined,
      url: /^https?:\/\/\S+$/.test(url.trim()) ? undefined : 'Enter an address that begins with https:// or http://.',
      events: events === undefined ? 'Choose at least one.' : undefined,
    }),
    fieldOf: { 'webhooks.event_reserved': 'events' },
    submit: async ({ name = '', url = '', description = '' }, element) => {
      const terms = {
        name: name.trim(),
        url: url.trim(),
        description: description.trim(),
        events: new FormData(element).getAll('events').map(String),
      };
      if (webhook === null) return onMade(await makeWebhook({ ...terms, active: true }));
      // Whether it is on is left as it is now, which may be other than when this was opened.
      await changeWebhook(webhook.id, terms);
      onSaved();
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="It was not saved" />}
      <TextField
        name="name"
        label="Name"
        defaultValue={webhook?.name}
        maxLength={100}
        autoComplete="off"
        error={errors.name}
        data-autofocus
      />
      <TextField
        name="url"
        label="Address"
        description="Where we post to. It must be reachable from the internet, unless an administrator allows it."
        type="url"
        defaultValue={webhook?.url}
        maxLength={2048}
        autoComplete="off"
        error={errors.url}
      />
      <EventFields chosen={webhook?.events ?? []} error={errors.events} />
      <TextAreaField
        name="description"
        label="Note (optional)"
        defaultValue={webhook?.description ?? ''}
        maxLength={1000}
        rows={2}
        error={errors.description}
      />
      <Button type="submit" size="md" loading={isSubmitting}>
        {webhook === null ? 'Create the webhook' : 'Save'}
      </Button>
    </form>
  );
}
