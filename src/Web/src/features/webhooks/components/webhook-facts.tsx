'use client';

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import type { WebhookDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { RenewSecret } from '@/components/ui/renew-secret';
import { Section } from '@/components/ui/section';
import { DeliveryStrip } from '@/features/webhooks/components/delivery-strip';
import { sendTest } from '@/features/webhooks/hooks/use-deliveries';
import { renewSecret } from '@/features/webhooks/hooks/use-webhooks';
import { healthOf, secretWarning } from '@/features/webhooks/lib/webhook-words';
import { formatDateTime } from '@/lib/format';
import { isAhead } from '@/lib/is-ahead';
import { notifyDone, notifyError } from '@/lib/notify';
import { routes } from '@/lib/routes';
import classes from './webhook-page.module.css';

export function WebhookFacts({ webhook }: { webhook: WebhookDto }) {
  const { id, name, url, description, events, overlapEndsAt } = webhook;
  const health = healthOf(webhook);
  const test = useMutation({
    mutationFn: () => sendTest(id),
    onSuccess: () => notifyDone('The test is on its way'),
    onError: (error) => notifyError('The test was not sent', error),
  });

  return (
    <Section
      title={name}
      description={url}
      action={
        <div className={classes.actions}>
          <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
            Send a test
          </Button>
          <RenewSecret
            variant="default"
            text="The secret of now signs too for one more day, so that the receiver can change at leisure."
            overlapEndsAt={overlapEndsAt}
            warning={secretWarning}
            renew={() => renewSecret(id)}
          />
        </div>
      }
    >
      {health && <Badge tone={health.tone}>{health.word}</Badge>}
      {description && <p className={classes.note}>{description}</p>}
      <p className={classes.note}>Hears {events.join(', ')}</p>
      {isAhead(overlapEndsAt) && <p className={classes.note}>Two secrets sign until {formatDateTime(overlapEndsAt)}</p>}
      <DeliveryStrip webhook={id} />
      <p className={classes.note}>
        <Link href={routes.webhooks}>All webhooks</Link>
      </p>
    </Section>
  );
}
