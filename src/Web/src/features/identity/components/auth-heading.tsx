import type { ReactNode } from 'react';
import classes from './auth-heading.module.css';

interface AuthHeadingProps {
  title: string;
  /** It takes the place of the form that was sent, and the focus with it. */
  isAnswer?: boolean;
  children?: ReactNode;
}

const focus = (heading: HTMLElement | null) => heading?.focus();

/** What a page before the sign-in is about. */
export function AuthHeading({ title, isAnswer = false, children }: AuthHeadingProps) {
  return (
    <>
      <h1 className={classes.title} tabIndex={-1} ref={isAnswer ? focus : undefined}>
        {title}
      </h1>
      {children && <p className={classes.lead}>{children}</p>}
    </>
  );
}
