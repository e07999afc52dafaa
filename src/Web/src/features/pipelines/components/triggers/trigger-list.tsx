'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { type EditedTrigger, TriggerDialog } from '@/features/pipelines/components/triggers/trigger-dialog';
import { TriggerItem } from '@/features/pipelines/components/triggers/trigger-item';
import { useTriggers } from '@/features/pipelines/hooks/use-triggers';

export function TriggerList() {
  const query = useTriggers();
  const [edited, edit] = useState<EditedTrigger | null>(null);
  const triggers = query.data?.items ?? [];
  const isEmpty = query.data !== undefined && triggers.length === 0;

  return (
    <Section
      title="Triggers"
      description="Addresses at which other systems start pipelines, by messages that they sign."
      action={
        <Button variant="default" onClick={() => edit({ trigger: null })}>
          New trigger
        </Button>
      }
    >
      <ListStates
        query={query}
        failure="Your triggers could not be loaded"
        empty={
          isEmpty &&
          'No other system starts anything yet. A pipeline for each new order of your shop, say, begins here.'
        }
      >
        <ItemList label="Triggers">
          {triggers.map((trigger) => (
            <TriggerItem key={trigger.id} trigger={trigger} onEdit={() => edit({ trigger })} />
          ))}
        </ItemList>
      </ListStates>
      <TriggerDialog edited={edited} onClose={() => edit(null)} />
    </Section>
  );
}
