'use client';

import { Modal } from '@mantine/core';
import { TurnOffForm } from '@/features/identity/components/second-factor/turn-off-form';
import { rescueFocus } from '@/lib/rescue-focus';

interface TurnOffDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

export function TurnOffDialog({ isOpen, onClose }: TurnOffDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      onExitTransitionEnd={rescueFocus}
      title="Turn the second factor off?"
      closeOnClickOutside={false}
      centered
    >
      <TurnOffForm onDone={onClose} />
    </Modal>
  );
}
