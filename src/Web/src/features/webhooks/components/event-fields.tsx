'use client';

import { useId } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { FieldError, fieldNotes } from '@/components/ui/field-notes';
import { ListStates } from '@/components/ui/list-states';
import { useCurrentUser } from '@/features/identity/hooks/use-current-user';
import { useEventTypes } from '@/features/webhooks/hooks/use-webhooks';
import classes from './webhook-form.module.css';

interface EventFieldsProps {
  chosen: readonly string[];
  error: string | undefined;
}

/** What a test sends need not be chosen, and news of accounts are for administrators. */
export function EventFields({ chosen, error }: EventFieldsProps) {
  const id = useId();
  const { 'aria-describedby': notes } = fieldNotes(id, undefined, error);
  const isAdministrator = useCurrentUser().data?.role === 'administrator';
  const query = useEventTypes();
  const types = query.data?.items.filter(
    ({ name, reserved }) => name !== 'webhook.test' && (isAdministrator || !reserved),
  );

  return (
    <fieldset className={classes.events} aria-describedby={notes}>
      <legend className={classes.legend}>What it hears</legend>
      <ListStates query={query} failure="The events could not be loaded">
        <div className={classes.choices}>
          {types?.map(({ name, description }) => (
            <CheckboxField
              key={name}
              name="events"
              value={name}
              label={name}
              description={description}
              defaultChecked={chosen.includes(name)}
              isInvalid={error !== undefined}
            />
          ))}
        </div>
      </ListStates>
      <FieldError id={id} text={error} />
    </fieldset>
  );
}
