import classes from './text-field.module.css';

interface FieldNoteProps {
  /** Of the field. */
  id: string;
  text: string | undefined;
}

export function FieldDescription({ id, text }: FieldNoteProps) {
  return text ? (
    <p id={`${id}-description`} className={classes.description}>
      {text}
    </p>
  ) : null;
}

export function FieldError({ id, text }: FieldNoteProps) {
  return (
    <div aria-live="polite">
      {text && (
        <p id={`${id}-error`} className={classes.error}>
          {text}
        </p>
      )}
    </div>
  );
}

/** What joins a field to its notes for those who do not see them beside it. */
export function fieldNotes(id: string, description: string | undefined, error: string | undefined) {
  const notes = [description && `${id}-description`, error && `${id}-error`].filter(Boolean);
  return { 'aria-invalid': error !== undefined, 'aria-describedby': notes.join(' ') || undefined };
}
