'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TriggerDto } from '@/api/gen/types.gen';
import { ErrorNotice } from '@/components/ui/error-notice';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { usePipelines } from '@/features/pipelines/hooks/use-pipelines';
import { changeTrigger, makeTrigger } from '@/features/pipelines/hooks/use-triggers';
import { useFormSubmit } from '@/hooks/use-form-submit';
import classes from './trigger-form.module.css';

interface TriggerFormProps {
  /** Null makes a new one. */
  trigger: TriggerDto | null;
  onMade: (secret: string) => void;
  onSaved: () => void;
}

export function TriggerForm({ trigger, onMade, onSaved }: TriggerFormProps) {
  const { data } = usePipelines();
  const pipelines = data?.items.filter(({ sources }) => sources.includes('webhook')) ?? [];
  const [chosen, setPipeline] = useState(trigger?.pipeline ?? '');
  const pipeline = chosen || (pipelines[0]?.name ?? '');
  const { form, errors, failure, isSubmitting } = useFormSubmit({
    validate: ({ name = '' }) => ({ name: name.trim() === '' ? 'Enter a name.' : undefined }),
    submit: async ({ name = '' }) => {
      const terms = { name: name.trim(), pipeline };
      if (trigger === null) return onMade(await makeTrigger(terms));
      await changeTrigger(trigger.id, terms);
      onSaved();
    },
  });

  return (
    <form {...form} className={classes.form}>
      {failure && <ErrorNotice error={failure} title="It was not saved" />}
      <TextField
        name="name"
        label="Name"
        defaultValue={trigger?.name}
        maxLength={100}
        autoComplete="off"
        error={errors.name}
        data-autofocus
      />
      <SelectField
        name="pipeline"
        label="Pipeline"
        description="What the messages carry as their data is what it works on."
        options={pipelines.map(({ name, title }) => ({ value: name, label: title }))}
        value={pipeline}
        error={errors.pipeline}
        onChange={setPipeline}
      />
      <Button type="submit" size="md" loading={isSubmitting}>
        {trigger === null ? 'Create the trigger' : 'Save'}
      </Button>
    </form>
  );
}
