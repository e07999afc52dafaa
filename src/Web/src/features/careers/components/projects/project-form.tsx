'use client';

import { Button } from '@mantine/core';
import type { ProjectDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { DocumentText } from '@/features/careers/components/documents/document-text';
import classes from '@/features/careers/components/stories/stories.module.css';
import { useProjects, useProjectText } from '@/features/careers/hooks/use-projects';
import { useFormSubmit } from '@/hooks/use-form-submit';

interface ProjectFormProps {
  /** Null makes a new one. */
  project: ProjectDto | null;
  onSaved: () => void;
}

export function ProjectForm({ project, onSaved }: ProjectFormProps) {
  const { createItem, updateItem } = useProjects();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ name, text }) => ({
      name: name?.trim() === '' ? 'Enter a name.' : undefined,
      text: text?.trim() === '' ? 'Write something.' : undefined,
    }),
    submit: async ({ name = '', text }) => {
      if (project === null) await createItem({ name, text: text ?? '' });
      else await updateItem(project.id, text === undefined ? { name } : { name, text });
      onSaved();
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="It was not saved" />}
      <TextField
        name="name"
        label="Name"
        defaultValue={project?.name}
        maxLength={100}
        autoComplete="off"
        error={errors.name}
        data-autofocus
      />
      {project?.file ? (
        <FileText id={project.id} />
      ) : (
        <TextAreaField
          name="text"
          label="Text"
          description="What you did, with what, and what came of it. Markdown, if you like."
          defaultValue={project?.text ?? undefined}
          maxLength={50_000}
          error={errors.text}
        />
      )}
      <Button type="submit" size="md" loading={isSubmitting}>
        {project === null ? 'Create the project' : 'Save'}
      </Button>
    </form>
  );
}

function FileText({ id }: { id: string }) {
  return <DocumentText query={useProjectText(id)} />;
}
