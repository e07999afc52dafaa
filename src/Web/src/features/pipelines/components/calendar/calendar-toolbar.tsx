'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { SelectField } from '@/components/ui/select-field';
import { useCalendarRoute } from '@/features/pipelines/hooks/use-calendar-route';
import { type CalendarView, calendarViews, step, titleOf } from '@/features/pipelines/lib/calendar-days';
import classes from './calendar.module.css';

interface CalendarToolbarProps {
  view: CalendarView;
  day: Date;
  onNew: () => void;
}

export function CalendarToolbar({ view, day, onNew }: CalendarToolbarProps) {
  const { chooseView, goTo, goToToday } = useCalendarRoute();

  return (
    <div className={classes.toolbar}>
      <h2 className={classes.title} aria-live="polite">
        {titleOf(view, day)}
      </h2>
      <div className={classes.steps}>
        <ActionIcon aria-label="Earlier" title="Earlier" onClick={() => goTo(step(view, day, -1))}>
          <IconChevronLeft size={20} />
        </ActionIcon>
        <Button variant="default" onClick={goToToday}>
          Today
        </Button>
        <ActionIcon aria-label="Later" title="Later" onClick={() => goTo(step(view, day, 1))}>
          <IconChevronRight size={20} />
        </ActionIcon>
      </div>
      <SelectField
        label="View"
        isLabelHidden
        options={calendarViews}
        value={view}
        onChange={(wanted) => chooseView(wanted as CalendarView)}
      />
      <Button leftSection={<IconPlus size={17} />} onClick={onNew}>
        New schedule
      </Button>
    </div>
  );
}
