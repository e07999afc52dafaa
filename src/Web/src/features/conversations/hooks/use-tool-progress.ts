import type { ToolProgress } from '@/features/conversations/lib/frames';
import { useChatStore } from '@/stores/chat-store';

/** How far a call is, as long as its tool runs and tells. */
export function useToolProgress(runId: string | null, toolCallId: string): ToolProgress | null {
  return useChatStore(({ runs }) => (runId === null ? null : (runs[runId]?.progress[toolCallId] ?? null)));
}
