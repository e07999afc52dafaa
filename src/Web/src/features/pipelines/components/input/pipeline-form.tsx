'use client';

import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMemo } from 'react';
import { ErrorNotice } from '@/components/ui/error-notice';
import { InputFields } from '@/features/pipelines/components/input/input-fields';
import { useStartPipeline } from '@/features/pipelines/hooks/use-run-actions';
import { checkInput } from '@/features/pipelines/lib/check-input';
import { fieldOf } from '@/features/pipelines/lib/input-schema';
import { readInput } from '@/features/pipelines/lib/read-input';
import { showingEveryRefusal } from '@/features/pipelines/lib/refusals';
import { useFormSubmit } from '@/hooks/use-form-submit';
import classes from './input.module.css';

interface PipelineFormProps {
  name: string;
  schema: unknown;
  /** What an earlier run worked on. */
  initial: unknown;
}

export function PipelineForm({ name, schema, initial }: PipelineFormProps) {
  const root = useMemo(() => fieldOf(schema), [schema]);
  const start = useStartPipeline();
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: (values) => checkInput(root, values),
    submit: (values, element) => showingEveryRefusal(element, () => start(name, readInput(root, values))),
  });

  return (
    <form {...form} className={classes.form} aria-label="Input">
      {failure && <ErrorNotice error={failure} title="It was not started" />}
      <InputFields fields={root.fields} path="" initial={initial} errors={errors} />
      <div className={classes.actions}>
        <Button type="submit" size="md" loading={isSubmitting} leftSection={<IconPlayerPlay size={18} />}>
          Run
        </Button>
      </div>
    </form>
  );
}
