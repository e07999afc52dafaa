import { useMemo, useState } from 'react';
import { argumentFields, type Complaints, readFields } from '@/features/conversations/lib/argument-fields';
import { readArguments, writeArguments } from '@/features/conversations/lib/typed-arguments';

type Arguments = Record<string, unknown>;

/** What a person makes of the arguments that a call is proposed with: in fields where there are some, else as JSON. */
export function useArgumentEditor(proposed: unknown) {
  const [mode, setMode] = useState<'closed' | 'fields' | 'json'>('closed');
  const [json, setJson] = useState('');
  const [complaints, setComplaints] = useState<Complaints>({});
  const fields = useMemo(() => argumentFields(proposed) ?? [], [proposed]);

  const change = (to: typeof mode) => {
    setMode(to);
    setComplaints({});
  };
  const openJson = (value: unknown) => {
    setJson(writeArguments(value));
    change('json');
  };
  /** Null when something is wrong with it, which then stands at its field. */
  const read = (form: HTMLFormElement): Arguments | null => {
    const result =
      mode === 'json' ? readArguments(json) : readFields(proposed as Arguments, fields, new FormData(form));
    setComplaints('complaints' in result ? result.complaints : {});
    return 'arguments' in result ? result.arguments : null;
  };

  return {
    mode,
    fields,
    json,
    complaints,
    read,
    writeJson: setJson,
    close: () => change('closed'),
    open: () => (fields.length > 0 ? change('fields') : openJson(proposed)),
    /** With what is in the fields by now. */
    openAsJson: (form: HTMLFormElement) => {
      const read = readFields(proposed as Arguments, fields, new FormData(form));
      if ('arguments' in read) openJson(read.arguments);
      else setComplaints(read.complaints);
    },
  };
}
