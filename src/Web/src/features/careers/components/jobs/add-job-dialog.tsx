'use client';

import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { JobPreviewDto } from '@/api/gen/types.gen';
import { AddJobForm } from '@/features/careers/components/jobs/add-job-form';
import { RecogniseForm } from '@/features/careers/components/jobs/recognise-form';
import { RecognisedJob } from '@/features/careers/components/jobs/recognised-job';

interface AddJobDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** What is known of a job can be typed, or taken from its posting and looked over. */
export function AddJobDialog({ isOpen, onClose }: AddJobDialogProps) {
  const [preview, setPreview] = useState<JobPreviewDto | null>(null);
  const close = () => {
    setPreview(null);
    onClose();
  };

  return (
    <Modal opened={isOpen} onClose={close} title="Add a job" size="lg" closeOnClickOutside={false} centered>
      <RecogniseForm onRecognised={setPreview} />
      {preview && <RecognisedJob preview={preview} />}
      <AddJobForm key={JSON.stringify(preview)} found={preview?.job ?? null} onAdded={close} />
    </Modal>
  );
}
