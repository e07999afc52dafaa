import type { ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  description: string;
  action?: ReactNode;
  children: ReactNode;
}

export function Section({ title, description, action, children }: SectionProps) {
  return (
    <section aria-label={title} className={classes.section}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{title}</h2>
          <p className={classes.description}>{description}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
