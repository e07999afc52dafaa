'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { type CalendarView, calendarViews, step } from '@/lib/calendar-days';
import classes from './calendar.module.css';

interface CalendarToolbarProps {
  title: string;
  view: CalendarView;
  onView: (view: CalendarView) => void;
  /** Null where there is nothing earlier or later. */
  steps: CalendarSteps | null;
  /** What else can be done here. */
  children?: ReactNode;
}

interface CalendarSteps {
  day: Date;
  onDay: (day: Date) => void;
  onToday: () => void;
}

export function CalendarToolbar({ title, view, onView, steps, children }: CalendarToolbarProps) {
  return (
    <div className={classes.toolbar}>
      <h2 className={classes.title} aria-live="polite">
        {title}
      </h2>
      {steps && (
        <div className={classes.steps}>
          <ActionIcon aria-label="Earlier" title="Earlier" onClick={() => steps.onDay(step(view, steps.day, -1))}>
            <IconChevronLeft size={20} />
          </ActionIcon>
          <Button variant="default" onClick={steps.onToday}>
            Today
          </Button>
          <ActionIcon aria-label="Later" title="Later" onClick={() => steps.onDay(step(view, steps.day, 1))}>
            <IconChevronRight size={20} />
          </ActionIcon>
        </div>
      )}
      <SelectField
        label="View"
        isLabelHidden
        options={calendarViews}
        value={view}
        onChange={(wanted) => onView(wanted as CalendarView)}
      />
      {children}
    </div>
  );
}
