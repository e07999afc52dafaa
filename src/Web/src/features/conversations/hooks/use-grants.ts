'use client';

import { useState } from 'react';
import { revokeGrant } from '@/api/gen/sdk.gen';
import type { ConversationDto } from '@/api/gen/types.gen';
import { findConversation, patchConversation } from '@/features/conversations/api/conversation-cache';
import { undoWindow } from '@/features/conversations/hooks/use-conversation-actions';
import { hold, release } from '@/lib/held-actions';
import { notifyError } from '@/lib/notify';

/** Has the assistant ask again about what it was always allowed. It can be taken back for a while. */
export function useGrants({ id, grants }: ConversationDto) {
  const [ending, setEnding] = useState<readonly string[]>([]);
  const keyOf = (grant: string) => `grant-${id}-${grant}`;

  return {
    grants: grants.map((grant) => ({ grant, isEnding: ending.includes(grant) })),
    askAgain: (grant: string) => {
      setEnding([...ending, grant]);
      hold(keyOf(grant), () => endGrant(id, grant), undoWindow);
    },
    undo: (grant: string) => {
      if (release(keyOf(grant))) setEnding(ending.filter((one) => one !== grant));
    },
    /** The chance to take it back is over: what is asked next must find it done. */
    settle: () => Promise.all(ending.filter((grant) => release(keyOf(grant))).map((grant) => endGrant(id, grant))),
  };
}

async function endGrant(id: string, grant: string): Promise<void> {
  try {
    await revokeGrant({ path: { id, grant }, keepalive: true });
    const grants = findConversation(id)?.grants ?? [];
    patchConversation(id, { grants: grants.filter((one) => one !== grant) });
  } catch (error) {
    notifyError('It is still allowed', error);
  }
}
