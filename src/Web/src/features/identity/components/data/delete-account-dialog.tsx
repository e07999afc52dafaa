'use client';

import { Modal } from '@mantine/core';
import { DeleteAccountForm } from '@/features/identity/components/data/delete-account-form';

interface DeleteAccountDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

export function DeleteAccountDialog({ isOpen, onClose }: DeleteAccountDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Delete your account?" closeOnClickOutside={false} centered>
      <DeleteAccountForm onCancel={onClose} />
    </Modal>
  );
}
