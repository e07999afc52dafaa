'use client';

import { Modal } from '@mantine/core';
import type { ResumeDto } from '@/api/gen/types.gen';
import classes from '@/features/careers/components/documents/documents.module.css';
import { PdfPreview } from '@/features/careers/components/resumes/pdf-preview';
import { ResumeText } from '@/features/careers/components/resumes/resume-text';

interface ResumeDialogProps {
  /** Null while it is closed. */
  resume: ResumeDto | null;
  onClose: () => void;
}

/** The file as it looks beside the text as it is read: what is wrong with one shows in the other. */
export function ResumeDialog({ resume, onClose }: ResumeDialogProps) {
  return (
    <Modal
      opened={resume !== null}
      onClose={onClose}
      title={resume?.name}
      size="min(1100px, 100%)"
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      {resume && (
        <div className={classes.panes}>
          {resume.file.type === 'pdf' && <PdfPreview id={resume.id} name={resume.name} />}
          <ResumeText id={resume.id} />
        </div>
      )}
    </Modal>
  );
}
