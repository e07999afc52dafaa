import type { MessageDto, MessagePartDto } from '@/api/gen/types.gen';
import type { RunErrorFrame, RunFrame, RunStartedFrame, ToolProgress } from './frames';

/** What the client knows of one run: the answer as it stands and the last event it has seen. */
export interface RunState {
  runId: string;
  conversationId: string;
  startedAt: string;
  lastSeq: number;
  clientRequestId: string | null;
  userMessageId: string | null;
  message: MessageDto | null;
  /** How far each running tool is, by the id of its call. The stored message knows nothing of it. */
  progress: Readonly<Record<string, ToolProgress>>;
  traceId: string | null;
  ended: boolean;
}

export function newRun(runId: string, conversationId: string): RunState {
  return {
    runId,
    conversationId,
    startedAt: new Date().toISOString(),
    lastSeq: 0,
    clientRequestId: null,
    userMessageId: null,
    message: null,
    progress: {},
    traceId: null,
    ended: false,
  };
}

/** Applies one event; live, replayed and repeated events all come through here. */
export function reduceRun(state: RunState, frame: RunFrame): RunState {
  if (frame.seq <= state.lastSeq) return state;
  return apply({ ...state, lastSeq: frame.seq, progress: progressAfter(frame, state.progress) }, frame);
}

function progressAfter(frame: RunFrame, progress: RunState['progress']): RunState['progress'] {
  switch (frame.type) {
    case 'run_started':
      return {};
    case 'tool_progress':
      return { ...progress, [frame.data.toolCallId]: frame.data };
    case 'tool_result': {
      const { [frame.data.toolCallId]: _, ...others } = progress;
      return others;
    }
    default:
      return progress;
  }
}

function apply(state: RunState, frame: RunFrame): RunState {
  switch (frame.type) {
    case 'run_started':
      return start(state, frame);
    case 'snapshot':
      return { ...state, message: frame.data.message };
    case 'final_result':
    case 'run_cancelled':
    case 'run_interrupted':
      return { ...state, message: frame.data.message, ended: true };
    case 'error':
      return fail(state, frame);
    default:
      return state.message ? { ...state, message: extend(state.message, frame) } : state;
  }
}

function start(state: RunState, { data }: RunStartedFrame): RunState {
  const { clientRequestId, userMessageId, assistantMessageId } = data;
  const message = state.message ?? emptyAnswer(assistantMessageId, state);
  return { ...state, clientRequestId, userMessageId, message };
}

function fail(state: RunState, { data }: RunErrorFrame): RunState {
  const { code, message: reason, retryable, traceId, stored } = data;
  const failed = state.message && {
    ...state.message,
    status: 'failed' as const,
    error: { code, message: reason, retryable },
  };
  return { ...state, message: stored ?? failed, traceId, ended: true };
}

function extend(message: MessageDto, frame: RunFrame): MessageDto {
  switch (frame.type) {
    case 'model_request_start':
      return { ...message, model: frame.data.model };
    case 'text_delta':
      return { ...message, parts: appendText(message.parts, frame.data.partIndex, frame.data.text) };
    case 'tool_call':
      return { ...message, parts: [...message.parts, toolCall(frame.data)] };
    case 'tool_result':
      return { ...message, parts: message.parts.map((part) => settleCall(part, frame.data)) };
    case 'run_status':
      return { ...message, parts: message.parts.map((part) => askUntil(part, frame.data.expiresAt)) };
    case 'notice':
      return { ...message, parts: [...message.parts, { type: 'notice', ...frame.data }] };
    case 'usage':
      return { ...message, usage: frame.data };
    default:
      return message;
  }
}

function appendText(parts: MessagePartDto[], index: number, text: string): MessagePartDto[] {
  const part = parts[index];
  if (part?.type !== 'text') return [...parts, { type: 'text', text }];
  return parts.with(index, { type: 'text', text: part.text + text });
}

type ToolCall = Extract<RunFrame, { type: 'tool_call' }>['data'];

function toolCall({ requiresApproval, canAlwaysAllow, ...call }: ToolCall): MessagePartDto {
  return {
    type: 'tool_call',
    ...call,
    status: requiresApproval ? 'requires_approval' : 'running',
    result: null,
    durationMs: null,
    untrusted: false,
    approval: requiresApproval ? { expiresAt: null, canAlwaysAllow, proposedArguments: null } : null,
  };
}

function askUntil(part: MessagePartDto, expiresAt: string | null): MessagePartDto {
  if (part.type !== 'tool_call' || part.status !== 'requires_approval' || !part.approval) return part;
  return { ...part, approval: { ...part.approval, expiresAt } };
}

type ToolResult = Extract<RunFrame, { type: 'tool_result' }>['data'];

function settleCall(part: MessagePartDto, { toolCallId, ...outcome }: ToolResult): MessagePartDto {
  if (part.type !== 'tool_call' || part.toolCallId !== toolCallId) return part;
  return { ...part, ...outcome };
}

function emptyAnswer(id: string, { runId, conversationId, startedAt }: RunState): MessageDto {
  return {
    id,
    conversationId,
    role: 'assistant',
    status: 'streaming',
    parts: [],
    model: null,
    runId,
    error: null,
    usage: null,
    createdAt: startedAt,
    completedAt: null,
  };
}
