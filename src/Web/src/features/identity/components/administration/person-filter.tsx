import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useManagedUser } from '@/features/identity/hooks/use-managed-users';
import classes from './administration.module.css';

interface PersonFilterProps {
  label: string;
  id: string;
  onClear: () => void;
}

/** Says whom a list is narrowed to, and takes it back. */
export function PersonFilter({ label, id, onClear }: PersonFilterProps) {
  const { data, isError } = useManagedUser(id);
  if (id === '') return null;

  return (
    <UnstyledButton className={classes.person} onClick={onClear}>
      {label} {data?.displayName ?? (isError ? 'somebody who is gone' : '…')}
      <IconX size={14} aria-hidden="true" />
      <span className="visually-hidden">(remove this filter)</span>
    </UnstyledButton>
  );
}
