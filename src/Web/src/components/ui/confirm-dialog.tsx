'use client';

import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { ErrorNotice } from '@/components/ui/error-notice';
import { rescueFocus } from '@/lib/rescue-focus';
import classes from './confirm-dialog.module.css';

export interface Confirmation {
  title: string;
  text: ReactNode;
  /** What the button says that does it. */
  action: string;
  isDangerous?: boolean;
  onConfirm: () => Promise<void>;
}

interface ConfirmDialogProps extends Confirmation {
  isOpen: boolean;
  onClose: () => void;
}

/** Asks before something that cannot be undone, and says in place when it did not work. */
export function ConfirmDialog({ isOpen, title, text, action, isDangerous, onConfirm, onClose }: ConfirmDialogProps) {
  const { mutate, isPending, error, reset } = useMutation({ mutationFn: onConfirm });

  // What is confirmed may remove the row that asks, and the dialog with it.
  useEffect(() => rescueFocus, []);

  const close = () => {
    reset();
    onClose();
  };

  return (
    <Modal opened={isOpen} onClose={close} title={title} centered>
      <p className={classes.text}>{text}</p>
      {error && <ErrorNotice error={error} />}
      <div className={classes.actions}>
        <Button variant="default" onClick={close} data-autofocus>
          Cancel
        </Button>
        <Button
          className={isDangerous ? classes.dangerous : undefined}
          loading={isPending}
          onClick={() => mutate(undefined, { onSuccess: close })}
        >
          {action}
        </Button>
      </div>
    </Modal>
  );
}
