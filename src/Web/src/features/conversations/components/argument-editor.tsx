import { Button } from '@mantine/core';
import { useId } from 'react';
import { FieldError } from '@/components/ui/field-notes';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { useArgumentEditor } from '@/features/conversations/hooks/use-argument-editor';
import classes from './approval-card.module.css';
import { ArgumentControl } from './argument-control';

interface ArgumentEditorProps {
  editor: ReturnType<typeof useArgumentEditor>;
  /** What the server says about the arguments. */
  refusal: string | undefined;
}

export function ArgumentEditor({ editor, refusal }: ArgumentEditorProps) {
  const { mode, fields, json, complaints, writeJson, openAsJson } = editor;
  const id = useId();
  if (mode === 'json') {
    return (
      <TextAreaField
        name="arguments"
        label="Arguments, as JSON"
        value={json}
        spellCheck={false}
        error={complaints.arguments ?? refusal}
        onChange={(event) => writeJson(event.target.value)}
      />
    );
  }

  return (
    <fieldset className={classes.fields} aria-describedby={refusal && `${id}-error`}>
      <legend className="visually-hidden">Arguments</legend>
      {fields.map((field) => (
        <ArgumentControl key={field.name} field={field} error={complaints[field.name]} />
      ))}
      <FieldError id={id} text={refusal} />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        className={classes.asJson}
        onClick={({ currentTarget: { form } }) => form && openAsJson(form)}
      >
        Edit as JSON
      </Button>
    </fieldset>
  );
}
