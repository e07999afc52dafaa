import type { ReactNode } from 'react';
import classes from './item-list.module.css';

interface ItemProps {
  title: ReactNode;
  details: ReactNode;
  /** What can be done with it. */
  children?: ReactNode;
}

export function Item({ title, details, children }: ItemProps) {
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
