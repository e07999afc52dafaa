import type { ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** Where the page has the same title. */
  isTitleHidden?: boolean;
  description: string;
  action?: ReactNode;
  children: ReactNode;
}

export function Section({ title, isTitleHidden, description, action, children }: SectionProps) {
  return (
    <section aria-label={title} className={classes.section}>
      <div className={classes.head}>
        <div>
          {!isTitleHidden && <h2 className={classes.title}>{title}</h2>}
          <p className={classes.description}>{description}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
