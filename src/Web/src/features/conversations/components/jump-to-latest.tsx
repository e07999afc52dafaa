import { UnstyledButton } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import classes from './jump-to-latest.module.css';

interface JumpToLatestProps {
  hasNews: boolean;
  onJump: () => void;
}

export function JumpToLatest({ hasNews, onJump }: JumpToLatestProps) {
  return (
    <UnstyledButton className={classes.jump} onClick={onJump}>
      <IconArrowDown size={16} aria-hidden="true" />
      Jump to latest
      {hasNews && <span className={classes.dot} aria-hidden="true" />}
    </UnstyledButton>
  );
}
