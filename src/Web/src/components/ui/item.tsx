'use client';

import { type ReactNode, useEffect } from 'react';
import { rescueFocus } from '@/lib/rescue-focus';
import classes from './item-list.module.css';

interface ItemProps {
  title: ReactNode;
  details: ReactNode;
  /** What can be done with it. */
  children?: ReactNode;
}

export function Item({ title, details, children }: ItemProps) {
  // What is done with it may take it away.
  useEffect(() => rescueFocus, []);

  return (
    <li className={classes.item}>
      <div className={classes.text}>
        <span className={classes.title}>{title}</span>
        <span className={classes.details}>{details}</span>
      </div>
      <div className={classes.controls}>{children}</div>
    </li>
  );
}
