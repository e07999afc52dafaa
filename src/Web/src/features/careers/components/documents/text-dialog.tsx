'use client';

import { Modal } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ListStates } from '@/components/ui/list-states';

export interface EditedText {
  /** Null makes a new one. */
  id: string | null;
}

interface TextDialogProps<T> {
  noun: string;
  /** Null while it is closed. */
  edited: EditedText | null;
  /** Of what is changed. */
  query: UseQueryResult<T>;
  /** For what there is; for a new one when it is null. */
  form: (known: T | null) => ReactNode;
  onClose: () => void;
}

/** Nothing but its own button closes it: a long text is not thrown away by a slip. */
export function TextDialog<T>({ noun, edited, query, form, onClose }: TextDialogProps<T>) {
  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited?.id ? `Change the ${noun}` : `New ${noun}`}
      size="xl"
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
      centered
    >
      {edited?.id ? (
        <ListStates query={query} failure={`The ${noun} could not be loaded`}>
          {query.data && form(query.data)}
        </ListStates>
      ) : (
        edited && form(null)
      )}
    </Modal>
  );
}
