import type { MessageDto } from '@/api/gen/types.gen';

/** The words of a message as Markdown, without its tool calls. */
export function textOf({ parts }: MessageDto): string {
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n');
}

/** The answer goes on only when its person has decided about a tool call. */
export function isWaiting({ status, parts }: MessageDto): boolean {
  return (
    status === 'streaming' && parts.some((part) => part.type === 'tool_call' && part.status === 'requires_approval')
  );
}
