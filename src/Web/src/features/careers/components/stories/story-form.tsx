'use client';

import { Button } from '@mantine/core';
import type { StoryDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import classes from '@/features/careers/components/stories/stories.module.css';
import { useStories } from '@/features/careers/hooks/use-stories';
import { useFormSubmit } from '@/hooks/use-form-submit';

interface StoryFormProps {
  /** Null makes a new one. */
  story: StoryDto | null;
  onSaved: () => void;
}

export function StoryForm({ story, onSaved }: StoryFormProps) {
  const { createItem, updateItem } = useStories();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ name, content }) => ({
      name: name?.trim() === '' ? 'Enter a name.' : undefined,
      content: content?.trim() === '' ? 'Write something.' : undefined,
    }),
    submit: async ({ name = '', content = '' }) => {
      await (story === null ? createItem({ name, content }) : updateItem(story.id, { name, content }));
      onSaved();
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="It was not saved" />}
      <TextField
        name="name"
        label="Name"
        defaultValue={story?.name}
        maxLength={100}
        autoComplete="off"
        error={errors.name}
        data-autofocus
      />
      <TextAreaField
        name="content"
        label="Story"
        description="Markdown, if you like."
        defaultValue={story?.content}
        maxLength={50_000}
        error={errors.content}
      />
      <Button type="submit" size="md" loading={isSubmitting}>
        {story === null ? 'Create the story' : 'Save'}
      </Button>
    </form>
  );
}
