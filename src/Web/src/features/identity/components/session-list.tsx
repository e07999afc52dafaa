'use client';

import { Button } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Section } from '@/components/ui/section';
import { SessionRow } from '@/features/identity/components/session-row';
import { useSessions } from '@/features/identity/hooks/use-sessions';
import classes from './session-list.module.css';

export function SessionList() {
  const { query, revoke, revokeOthers } = useSessions();
  const sessions = query.data?.items ?? [];
  const hasOthers = sessions.some(({ isCurrent }) => !isCurrent);

  return (
    <Section
      title="Sessions"
      description="Where you are signed in. Ending a session takes effect at once."
      action={
        hasOthers && (
          <Button variant="default" loading={revokeOthers.isPending} onClick={() => revokeOthers.mutate()}>
            Sign out everywhere else
          </Button>
        )
      }
    >
      {query.error && (
        <ErrorNotice error={query.error} title="Your sessions could not be loaded" onRetry={query.refetch} />
      )}
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isEnding={revoke.isPending && revoke.variables === session.id}
            onEnd={() => revoke.mutate(session.id)}
          />
        ))}
      </ul>
    </Section>
  );
}
