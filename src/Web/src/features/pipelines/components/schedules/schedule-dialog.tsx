'use client';

import { Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ScheduleDto } from '@/api/gen/types.gen';

const ScheduleForm = lazy(() => import('./schedule-form').then((form) => ({ default: form.ScheduleForm })));

/** What is being made or changed. */
export interface EditedSchedule {
  schedule: ScheduleDto | null;
  /** What a new one begins with. */
  cron: string;
}

interface ScheduleDialogProps {
  /** Null while it is closed. */
  edited: EditedSchedule | null;
  onClose: () => void;
}

/** A stray click does not throw away what was typed. */
export function ScheduleDialog({ edited, onClose }: ScheduleDialogProps) {
  return (
    <Modal
      opened={edited !== null}
      onClose={onClose}
      title={edited?.schedule ? `Change “${edited.schedule.name}”` : 'New schedule'}
      size="lg"
      closeOnClickOutside={false}
      centered
    >
      <Suspense>{edited && <ScheduleForm {...edited} onSaved={onClose} />}</Suspense>
    </Modal>
  );
}
