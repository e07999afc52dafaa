'use client';

import { Button } from '@mantine/core';
import { previewJob } from '@/api/gen/sdk.gen';
import type { JobPreviewDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { TextAreaField } from '@/components/ui/text-area-field';
import classes from '@/features/careers/components/jobs/jobs.module.css';
import { useFormSubmit } from '@/hooks/use-form-submit';

const address = /^https?:\/\/\S+$/i;

/** Takes the address or the text of a posting, whichever is pasted. */
export function RecogniseForm({ onRecognised }: { onRecognised: (preview: JobPreviewDto) => void }) {
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ posting }) => ({ posting: posting?.trim() ? undefined : 'Paste an address or a text.' }),
    fieldOf: { url: 'posting', text: 'posting' },
    submit: async ({ posting = '' }) => {
      const pasted = posting.trim();
      onRecognised(await previewJob({ body: address.test(pasted) ? { url: pasted } : { text: pasted } }));
    },
  });

  return (
    <form {...form} className={classes.recognise} aria-label="From a posting">
      {failure && <ErrorNotice error={failure} title="Nothing was recognised" />}
      <TextAreaField
        name="posting"
        label="Posting"
        description="Paste its address, or copy its text here."
        maxLength={100_000}
        error={errors.posting}
        data-autofocus
      />
      <Button type="submit" variant="default" loading={isSubmitting}>
        Fill in from the posting
      </Button>
    </form>
  );
}
