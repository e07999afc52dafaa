import type { MessageDto } from '@/api/gen/types.gen';
import { useChatStore } from '@/stores/chat-store';

/** A message as it stands this moment: the live copy while its run is under way, else the stored one. */
export function useShownMessage(message: MessageDto): MessageDto {
  const { runId, status } = message;
  const live = useChatStore(({ runs }) => (status === 'streaming' && runId !== null ? runs[runId]?.message : null));
  return live ?? message;
}
