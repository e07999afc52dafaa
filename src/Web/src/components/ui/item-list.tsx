import type { ReactNode } from 'react';
import classes from './item-list.module.css';

export function ItemList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className={classes.list}>
      {children}
    </ul>
  );
}
