import type { ConversationDto, MessageDto, ToolCallStatus, UsageDto } from '@/api/gen/types.gen';

export type ClientFrame =
  | {
      type: 'send_message';
      content: string;
      clientRequestId: string;
      conversationId?: string;
      area?: string;
      model?: string;
    }
  | { type: 'subscribe'; runId: string; after: number }
  | { type: 'cancel'; runId: string };

interface FrameOf<TType extends string, TData> {
  type: TType;
  runId: string;
  seq: number;
  conversationId: string;
  data: TData;
}

export type RunStartedFrame = FrameOf<
  'run_started',
  { clientRequestId: string | null; userMessageId: string; assistantMessageId: string; attempt: number }
>;

export type RunErrorFrame = FrameOf<
  'error',
  { code: string; message: string; traceId: string | null; retryable: boolean; stored: MessageDto | null }
>;

/** How far a running tool is; percent is null while nobody can tell. */
export interface ToolProgress {
  toolCallId: string;
  percent: number | null;
  message: string;
}

export type RunFrame =
  | FrameOf<'conversation_created', ConversationDto>
  | RunStartedFrame
  | FrameOf<'model_request_start', { turn: number; model: string }>
  | FrameOf<'text_delta', { partIndex: number; text: string }>
  | FrameOf<
      'tool_call',
      {
        toolCallId: string;
        toolName: string;
        arguments: Record<string, unknown>;
        requiresApproval: boolean;
        canAlwaysAllow: boolean;
      }
    >
  | FrameOf<'tool_progress', ToolProgress>
  | FrameOf<
      'tool_result',
      {
        toolCallId: string;
        status: ToolCallStatus;
        result: string | null;
        durationMs: number | null;
        untrusted: boolean;
      }
    >
  | FrameOf<
      'run_status',
      { status: 'requires_action' | 'running'; toolCallIds: readonly string[]; expiresAt: string | null }
    >
  | FrameOf<'usage', UsageDto>
  | FrameOf<'notice', { code: string; message: string }>
  | FrameOf<'snapshot', { message: MessageDto }>
  | FrameOf<'final_result', { message: MessageDto; finishReason: string; title: string | null }>
  | RunErrorFrame
  | FrameOf<'run_cancelled' | 'run_interrupted', { message: MessageDto; retryable: boolean }>;

/** An error about a frame the client sent: it belongs to no run and ends none. */
export interface RefusalFrame {
  type: 'error';
  runId: null;
  data: {
    code: string;
    message: string;
    traceId: string | null;
    retryable: boolean;
    clientRequestId?: string | null;
    runId?: string | null;
  };
}

/** The person's notifications have changed. */
export interface NotificationFrame {
  type: 'notification';
}

export type ServerFrame = RunFrame | RefusalFrame | NotificationFrame;

export function isRefusal(frame: RunFrame | RefusalFrame): frame is RefusalFrame {
  return frame.runId === null;
}
