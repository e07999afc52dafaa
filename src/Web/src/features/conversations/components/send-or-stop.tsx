import { UnstyledButton } from '@mantine/core';
import { IconArrowUp, IconPlayerStopFilled } from '@tabler/icons-react';
import classes from './send-or-stop.module.css';

interface SendOrStopProps {
  isBusy: boolean;
  isStopping: boolean;
  canSend: boolean;
  onStop: () => void;
}

export function SendOrStop({ isBusy, isStopping, canSend, onStop }: SendOrStopProps) {
  if (!isBusy) {
    return (
      <UnstyledButton type="submit" className={classes.send} aria-label="Send" title="Send" disabled={!canSend}>
        <IconArrowUp size={20} />
      </UnstyledButton>
    );
  }

  return (
    <>
      {isStopping && <span className={classes.stopping}>Stopping…</span>}
      <UnstyledButton
        className={classes.stop}
        aria-label="Stop"
        title="Stop (Esc)"
        disabled={isStopping}
        onClick={onStop}
      >
        <IconPlayerStopFilled size={16} />
      </UnstyledButton>
    </>
  );
}
