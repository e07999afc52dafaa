import { UnstyledButton } from '@mantine/core';
import classes from './administration.module.css';

interface PersonButtonProps {
  name: string | null;
  title: string;
  onClick: () => void;
}

/** A name that narrows the list to its bearer. */
export function PersonButton({ name, title, onClick }: PersonButtonProps) {
  return (
    <UnstyledButton className={classes.name} title={title} onClick={onClick}>
      {name ?? 'Deleted account'}
    </UnstyledButton>
  );
}
