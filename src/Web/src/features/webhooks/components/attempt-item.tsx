import type { WebhookAttemptDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { isSuccess, outcomeOf } from '@/features/webhooks/lib/webhook-words';
import { formatDateTime } from '@/lib/format';
import classes from './webhook-page.module.css';

export function AttemptItem({ attempt }: { attempt: WebhookAttemptDto }) {
  const { url, startedAt, durationMs, statusCode, response } = attempt;

  return (
    <li className={classes.attempt}>
      <Badge tone={isSuccess(statusCode) ? 'accent' : 'danger'}>{outcomeOf(attempt)}</Badge> {formatDateTime(startedAt)}{' '}
      · {durationMs} ms
      {url && (
        <p className={classes.note}>
          <code>POST {url}</code>
        </p>
      )}
      {response && <pre className={classes.code}>{response}</pre>}
    </li>
  );
}
