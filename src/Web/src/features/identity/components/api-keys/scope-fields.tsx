import { useId } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { FieldError, fieldNotes } from '@/components/ui/field-notes';
import { keyScopes } from '@/features/identity/lib/key-scopes';
import classes from './scope-fields.module.css';

export function ScopeFields({ error }: { error: string | undefined }) {
  const id = useId();
  const { 'aria-describedby': notes } = fieldNotes(id, undefined, error);

  return (
    <fieldset className={classes.scopes} aria-describedby={notes}>
      <legend className={classes.legend}>What it may do</legend>
      {keyScopes.map(({ name, label, description }, index) => (
        <CheckboxField
          key={name}
          name="scopes"
          value={name}
          label={label}
          description={description}
          defaultChecked={index === 0}
          isInvalid={error !== undefined}
        />
      ))}
      <FieldError id={id} text={error} />
    </fieldset>
  );
}
