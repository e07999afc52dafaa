'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type Confirmation, ConfirmDialog } from '@/components/ui/confirm-dialog';

interface ConfirmButtonProps extends Confirmation {
  label: string;
  /** The label in full, for those who do not see what stands around the button. */
  fullLabel?: string;
  variant?: 'default' | 'subtle';
}

export function ConfirmButton({ label, fullLabel, variant = 'subtle', ...confirmation }: ConfirmButtonProps) {
  const [isOpen, { open, close }] = useDisclosure();

  return (
    <>
      <Button variant={variant} color="gray" aria-label={fullLabel} onClick={open}>
        {label}
      </Button>
      <ConfirmDialog {...confirmation} isOpen={isOpen} onClose={close} />
    </>
  );
}
