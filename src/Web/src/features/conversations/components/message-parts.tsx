import { IconInfoCircle } from '@tabler/icons-react';
import type { MessageDto } from '@/api/gen/types.gen';
import { AskedCall } from './asked-call';
import { MarkdownContent } from './markdown-content';
import classes from './message.module.css';
import { ToolCallCard } from './tool-call-card';

interface MessagePartsProps {
  message: MessageDto;
  isStreaming: boolean;
}

export function MessageParts({ message, isStreaming }: MessagePartsProps) {
  const { parts, runId, conversationId } = message;
  return parts.map((part, index) => {
    // Parts are only ever added at the end, so their place is their identity.
    const key = `${part.type}-${index}`;
    switch (part.type) {
      case 'text':
        return <MarkdownContent key={key} text={part.text} isStreaming={isStreaming && index === parts.length - 1} />;
      case 'tool_call':
        return part.status === 'requires_approval' && runId !== null ? (
          <AskedCall key={key} call={part} runId={runId} conversationId={conversationId} />
        ) : (
          <ToolCallCard key={key} call={part} runId={runId} />
        );
      default:
        return (
          <p key={key} className={classes.notice}>
            <IconInfoCircle size={16} aria-hidden="true" /> {part.message}
          </p>
        );
    }
  });
}
