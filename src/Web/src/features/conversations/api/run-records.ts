import type { MessageDto } from '@/api/gen/types.gen';
import { invalidate } from '@/api/query-client';
import {
  conversationKeys,
  patchConversation,
  upsertConversation,
} from '@/features/conversations/api/conversation-cache';
import type { RefusalFrame, RunFrame } from '@/features/conversations/lib/frames';
import type { RunState } from '@/features/conversations/lib/run-reducer';
import { type PendingSend, useChatStore } from '@/stores/chat-store';
import { refetchMessages, seedMessages, upsertMessages } from './message-cache';

/** Takes events into the store and writes what they settle into the cached transcripts; tells which sends were answered. */
export function takeFrames(frames: RunFrame[]): { send: PendingSend; conversationId: string }[] {
  const { sends, receive } = useChatStore.getState();
  receive(frames);
  const { runs } = useChatStore.getState();
  return frames.flatMap((frame) => {
    const id = frame.type === 'run_started' ? frame.data.clientRequestId : null;
    const send = id === null ? undefined : sends[id];
    const run = runs[frame.runId];
    if (run) record(frame, run, send);
    return send ? [{ send, conversationId: frame.conversationId }] : [];
  });
}

export function takeRefusal({ data }: RefusalFrame) {
  const { sends, runs, refuse, follow, forget } = useChatStore.getState();
  const send = data.clientRequestId ? sends[data.clientRequestId] : undefined;
  if (send) refuse(send.clientRequestId, data);

  const { runId } = data;
  if (!runId) return;
  if (data.code === 'conversations.run_in_progress' && send?.conversationId && !runs[runId]) {
    follow(runId, send.conversationId);
  }
  if (data.code === 'runs.not_found') {
    const conversationId = runs[runId]?.conversationId;
    forget(runId);
    if (conversationId) settleConversation(conversationId);
  }
}

function record(frame: RunFrame, run: RunState, send: PendingSend | undefined) {
  const { conversationId, runId } = frame;
  const messages = run.message ? [run.message] : [];
  switch (frame.type) {
    case 'conversation_created':
      seedMessages(conversationId);
      upsertConversation(frame.data);
      break;
    case 'run_started':
      patchConversation(conversationId, { activeRunId: runId });
      upsertMessages(conversationId, send ? [question(run, send), ...messages] : messages);
      break;
    case 'snapshot':
      upsertMessages(conversationId, messages);
      break;
    case 'final_result':
      if (frame.data.title !== null) patchConversation(conversationId, { title: frame.data.title });
      end(conversationId, messages);
      break;
    case 'error':
    case 'run_cancelled':
    case 'run_interrupted':
      end(conversationId, messages);
      break;
  }
}

function end(conversationId: string, messages: MessageDto[]) {
  upsertMessages(conversationId, messages);
  patchConversation(conversationId, { activeRunId: null });
  void invalidate(conversationKeys.lists);
}

function settleConversation(conversationId: string) {
  patchConversation(conversationId, { activeRunId: null });
  refetchMessages(conversationId);
}

function question({ userMessageId, conversationId, startedAt }: RunState, { content }: PendingSend): MessageDto {
  return {
    id: userMessageId ?? '',
    conversationId,
    role: 'user',
    status: 'completed',
    parts: [{ type: 'text', text: content }],
    model: null,
    runId: null,
    error: null,
    usage: null,
    createdAt: startedAt,
    completedAt: startedAt,
  };
}
