import { ActionIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { MessageDto } from '@/api/gen/types.gen';
import { CopyButton } from '@/components/ui/copy-button';
import { textOf } from '@/features/conversations/lib/message-text';
import classes from './message.module.css';

interface MessageActionsProps {
  message: MessageDto;
  onRetry: (() => void) | undefined;
}

export function MessageActions({ message, onRetry }: MessageActionsProps) {
  const text = textOf(message);
  if (text === '' && !onRetry) return null;

  return (
    <div className={classes.actions}>
      {text !== '' && <CopyButton text={text} label="Copy as Markdown" />}
      {onRetry && (
        <ActionIcon aria-label="Try again" title="Try again" onClick={onRetry}>
          <IconRefresh size={17} />
        </ActionIcon>
      )}
      {message.model && <span className={classes.model}>{message.model}</span>}
    </div>
  );
}
