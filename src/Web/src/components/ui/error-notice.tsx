import { Button } from '@mantine/core';
import { toApiError } from '@/api/api-error';
import classes from './error-notice.module.css';

interface ErrorNoticeProps {
  error: unknown;
  title?: string;
  onRetry?: () => void;
}

/** Says in place what failed, with the trace id for whoever runs the server. */
export function ErrorNotice({ error, title, onRetry }: ErrorNoticeProps) {
  const { message, traceId, status } = toApiError(error);

  return (
    <div role="alert" className={classes.notice}>
      {title && <strong>{title}</strong>}
      <span>{message}</span>
      {status >= 500 && traceId && (
        <span className={classes.trace}>
          Trace <code>{traceId}</code>
        </span>
      )}
      {onRetry && (
        <Button size="compact-sm" variant="default" className={classes.retry} onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
