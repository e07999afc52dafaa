'use client';

import { ConfirmButton } from '@/components/ui/confirm-button';
import { ItemList } from '@/components/ui/item-list';
import { ListStates } from '@/components/ui/list-states';
import { Section } from '@/components/ui/section';
import { SessionItem } from '@/features/identity/components/session-item';
import { endOtherSessions, useSessions } from '@/features/identity/hooks/use-sessions';

export function SessionList() {
  const query = useSessions();
  const sessions = query.data?.items ?? [];
  const hasOthers = sessions.some(({ isCurrent }) => !isCurrent);

  return (
    <Section
      title="Sessions"
      description="Where you are signed in. Ending a session takes effect at once."
      action={
        hasOthers && (
          <ConfirmButton
            label="Sign out everywhere else"
            variant="default"
            title="Sign out everywhere else?"
            text="Every session but this one ends. Nothing that was sent or saved is lost."
            action="Sign out"
            isDangerous
            onConfirm={endOtherSessions}
          />
        )
      }
    >
      <ListStates query={query} failure="Your sessions could not be loaded">
        <ItemList label="Sessions">
          {sessions.map((session) => (
            <SessionItem key={session.id} session={session} />
          ))}
        </ItemList>
      </ListStates>
    </Section>
  );
}
