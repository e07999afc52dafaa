import type { ChatState } from '@/stores/chat-store';
import type { ClientFrame } from './frames';

type Wishes = Pick<ChatState, 'runs' | 'sends' | 'stopping'>;

/** All that has to be said on a new connection. Saying it twice is harmless: the server knows each by its id. */
export function framesAfterConnecting({ runs, sends, stopping }: Wishes): ClientFrame[] {
  return [
    ...Object.values(runs).flatMap((run) => (run.ended ? [] : [subscription(run)])),
    ...Object.values(sends).flatMap((send) => (send.refusal ? [] : [message(send)])),
    ...stopping.map(cancellation),
  ];
}

/** What a change of the store adds to it. A run whose events already arrive needs no subscription. */
export function framesAfterChange(now: Wishes, before: Wishes): ClientFrame[] {
  const runs = Object.values(now.runs).filter((run) => run.lastSeq === 0 && !before.runs[run.runId]);
  const sends = Object.values(now.sends).filter(({ clientRequestId, refusal }) => {
    const known = before.sends[clientRequestId];
    return refusal === null && (!known || known.refusal !== null);
  });
  const stopping = now.stopping.filter((runId) => !before.stopping.includes(runId));
  return [...runs.map(subscription), ...sends.map(message), ...stopping.map(cancellation)];
}

function subscription({ runId, lastSeq }: Wishes['runs'][string]): ClientFrame {
  return { type: 'subscribe', runId, after: lastSeq };
}

function message({ clientRequestId, conversationId, content, model, area }: Wishes['sends'][string]): ClientFrame {
  return {
    type: 'send_message',
    content,
    clientRequestId,
    ...(conversationId !== null && { conversationId }),
    ...(model !== null && { model }),
    ...(area !== null && { area }),
  };
}

function cancellation(runId: string): ClientFrame {
  return { type: 'cancel', runId };
}
