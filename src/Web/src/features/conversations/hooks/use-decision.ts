import { useMutation } from '@tanstack/react-query';
import { toApiError } from '@/api/api-error';
import { decideToolCall } from '@/api/gen/sdk.gen';
import type { Verdict } from '@/api/gen/types.gen';
import { readApprovalNotices } from '@/features/conversations/api/approval-notices';
import { refetchMessages } from '@/features/conversations/api/message-cache';
import { isWaiting } from '@/features/conversations/lib/message-text';

/** Sends what the person decides about a call. What comes of it the run's events tell. */
export function useDecision(runId: string, toolCallId: string, conversationId: string) {
  return useMutation({
    mutationFn: (verdict: Verdict) => decideToolCall({ path: { id: runId, toolCallId }, body: verdict }),
    onSuccess: (message) => {
      // Should that fail, the notice is only read later.
      if (!isWaiting(message)) void readApprovalNotices(conversationId).catch(() => undefined);
    },
    onError: (error) => {
      // Somebody decided elsewhere, or the run has ended: what is shown here is out of date.
      if ([404, 409].includes(toApiError(error).status)) refetchMessages(conversationId);
    },
  });
}
