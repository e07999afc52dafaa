'use client';

import { Button, Modal } from '@mantine/core';
import type { ResumeDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextField } from '@/components/ui/text-field';
import classes from '@/features/careers/components/documents/documents.module.css';
import { useResumes } from '@/features/careers/hooks/use-resumes';
import { useFormSubmit } from '@/hooks/use-form-submit';

interface RenameResumeDialogProps {
  /** Null while it is closed. */
  resume: ResumeDto | null;
  onClose: () => void;
}

export function RenameResumeDialog({ resume, onClose }: RenameResumeDialogProps) {
  return (
    <Modal opened={resume !== null} onClose={onClose} title="Rename the resume" centered>
      {resume && <RenameForm resume={resume} onSaved={onClose} />}
    </Modal>
  );
}

function RenameForm({ resume, onSaved }: { resume: ResumeDto; onSaved: () => void }) {
  const { updateItem } = useResumes();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ name }) => ({ name: name?.trim() === '' ? 'Enter a name.' : undefined }),
    submit: async ({ name = '' }) => {
      await updateItem(resume.id, { name });
      onSaved();
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="It was not saved" />}
      <TextField
        name="name"
        label="Name"
        defaultValue={resume.name}
        maxLength={100}
        autoComplete="off"
        error={errors.name}
        data-autofocus
      />
      <Button type="submit" size="md" loading={isSubmitting}>
        Save
      </Button>
    </form>
  );
}
