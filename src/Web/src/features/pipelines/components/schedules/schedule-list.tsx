'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { type EditedSchedule, ScheduleDialog } from '@/features/pipelines/components/schedules/schedule-dialog';
import { ScheduleItem } from '@/features/pipelines/components/schedules/schedule-item';
import { useSchedules } from '@/features/pipelines/hooks/use-schedules';
import { usualCron } from '@/features/pipelines/lib/cron-choice';

export function ScheduleList() {
  const query = useSchedules();
  const [edited, edit] = useState<EditedSchedule | null>(null);
  const schedules = query.data?.items ?? [];
  const isEmpty = query.data !== undefined && schedules.length === 0;

  return (
    <Section
      title="Schedules"
      description="What runs by itself, and when."
      action={
        <Button variant="default" onClick={() => edit({ schedule: null, cron: usualCron })}>
          New schedule
        </Button>
      }
    >
      <ListStates
        query={query}
        failure="Your schedules could not be loaded"
        empty={isEmpty && 'Nothing runs by itself yet. A digest of your conversations every Monday, say, begins here.'}
      >
        <ItemList label="Schedules">
          {schedules.map((schedule) => (
            <ScheduleItem
              key={schedule.id}
              schedule={schedule}
              onEdit={() => edit({ schedule, cron: schedule.cron })}
            />
          ))}
        </ItemList>
      </ListStates>
      <ScheduleDialog edited={edited} onClose={() => edit(null)} />
    </Section>
  );
}
