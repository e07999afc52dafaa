'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { FieldDescription, FieldError } from '@/components/ui/field-notes';
import { InputControl, type InputControlProps } from '@/features/pipelines/components/input/input-control';
import { countPath, itemPath } from '@/features/pipelines/lib/input-field';
import classes from './input.module.css';

interface Entry {
  key: number;
  initial: unknown;
}

/** As many items as wanted; what is typed stays with its item when others go. */
export function InputList({ field, path, initial, errors }: InputControlProps) {
  const id = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const [entries, setEntries] = useState<readonly Entry[]>(() => entriesOf(initial));
  const { label, description, item } = field;
  if (!item) return null;

  const add = () => {
    const key = Math.max(0, ...entries.map((entry) => entry.key)) + 1;
    setEntries([...entries, { key, initial: item.initial }]);
    requestAnimationFrame(() => lastField(list.current)?.focus());
  };
  const remove = (key: number) => {
    setEntries(entries.filter((entry) => entry.key !== key));
    list.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  };

  return (
    <fieldset ref={list} name={path} className={classes.group}>
      <legend className={classes.legend}>{label}</legend>
      <FieldDescription id={id} text={description} />
      <input type="hidden" name={countPath(path)} value={entries.length} />
      {entries.map(({ key, initial: value }, index) => (
        <div key={key} className={classes.item}>
          <InputControl
            field={{ ...item, label: `${label} ${index + 1}` }}
            path={itemPath(path, index)}
            initial={value}
            errors={errors}
          />
          <ActionIcon aria-label={`Remove ${label} ${index + 1}`} onClick={() => remove(key)}>
            <IconTrash size={18} />
          </ActionIcon>
        </div>
      ))}
      <Button data-add variant="default" size="sm" leftSection={<IconPlus size={16} />} onClick={add}>
        Add {entries.length === 0 ? 'one' : 'another'}
      </Button>
      <FieldError id={id} text={errors[path]} />
    </fieldset>
  );
}

function entriesOf(initial: unknown): Entry[] {
  return Array.isArray(initial) ? initial.map((value, key) => ({ key, initial: value })) : [];
}

function lastField(list: HTMLElement | null): HTMLElement | undefined {
  return [...(list?.querySelectorAll<HTMLElement>('input:not([type="hidden"]), select, textarea') ?? [])].at(-1);
}
