import type { MessageDto } from '@/api/gen/types.gen';

/** The words of a message as Markdown, without its tool calls. */
export function textOf({ parts }: MessageDto): string {
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n');
}
