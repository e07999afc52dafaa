'use client';

import { Button } from '@mantine/core';
import type { TriggerDto } from '@/api/gen/types.gen';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { CopyButton } from '@/components/ui/copy-button';
import { Item } from '@/components/ui/item';
import { RenewSecret } from '@/components/ui/renew-secret';
import { usePipelineTitles } from '@/features/pipelines/hooks/use-pipelines';
import { removeTrigger, renewSecret } from '@/features/pipelines/hooks/use-triggers';
import { secretWarning } from '@/features/pipelines/lib/trigger-words';
import { formatDateTime } from '@/lib/format';
import { isAhead } from '@/lib/is-ahead';

interface TriggerItemProps {
  trigger: TriggerDto;
  onEdit: () => void;
}

export function TriggerItem({ trigger, onEdit }: TriggerItemProps) {
  const { id, name, pipeline, path, overlapEndsAt } = trigger;
  const titleOf = usePipelineTitles();
  const address = new URL(path, location.origin).href;

  return (
    <Item
      title={name}
      details={
        <>
          Starts {titleOf(pipeline)} at {address}
          <CopyButton text={address} label={`Copy the address of ${name}`} showsLabel />
          {isAhead(overlapEndsAt) && ` · two secrets sign until ${formatDateTime(overlapEndsAt)}`}
        </>
      }
    >
      <Button variant="subtle" color="gray" aria-label={`Change ${name}`} onClick={onEdit}>
        Change
      </Button>
      <RenewSecret
        fullLabel={`New secret for ${name}`}
        text="The secret of now signs too for one more day, so that the other system can change at leisure."
        overlapEndsAt={overlapEndsAt}
        warning={secretWarning}
        renew={() => renewSecret(id)}
      />
      <ConfirmButton
        label="Delete"
        fullLabel={`Delete ${name}`}
        title={`Delete “${name}”?`}
        text="Messages to its address start nothing any more. The runs that it started stay."
        action="Delete the trigger"
        isDangerous
        onConfirm={() => removeTrigger(id)}
      />
    </Item>
  );
}
