import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import classes from './message.module.css';

interface MessageErrorProps {
  message: string;
  traceId: string | null;
  onRetry: (() => void) | undefined;
  children?: ReactNode;
}

export function MessageError({ message, traceId, onRetry, children }: MessageErrorProps) {
  return (
    <div className={classes.error}>
      <span>{message}</span>
      {traceId && (
        <span className={classes.trace}>
          Trace <code>{traceId}</code>
          <CopyButton text={traceId} label="Copy trace id" showsLabel />
        </span>
      )}
      {(onRetry || children) && (
        <span className={classes.errorActions}>
          {onRetry && (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              Retry
            </Button>
          )}
          {children}
        </span>
      )}
    </div>
  );
}
