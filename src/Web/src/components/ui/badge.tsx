import type { ReactNode } from 'react';
import classes from './badge.module.css';

interface BadgeProps {
  tone?: 'accent' | 'neutral' | 'warning' | 'danger';
  children: ReactNode;
}

export function Badge({ tone = 'accent', children }: BadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
