import type { MessagePartDto, ToolCallStatus } from '@/api/gen/types.gen';

export type ToolCallPart = Extract<MessagePartDto, { type: 'tool_call' }>;

export function isAtWork(status: ToolCallStatus): status is 'running' | 'approved' {
  return status === 'running' || status === 'approved';
}
