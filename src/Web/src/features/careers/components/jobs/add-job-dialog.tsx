'use client';

import { Modal } from '@mantine/core';
import { AddJobForm } from '@/features/careers/components/jobs/add-job-form';

interface AddJobDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

export function AddJobDialog({ isOpen, onClose }: AddJobDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Add a job" size="lg" closeOnClickOutside={false} centered>
      <AddJobForm onAdded={onClose} />
    </Modal>
  );
}
