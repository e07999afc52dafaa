import { ActionIcon, Textarea } from '@mantine/core';
import { IconArrowUp, IconPlayerStopFilled } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react';
import { draftKey, useDraftStore } from '@/stores/draft-store';
import classes from './chat-input.module.css';

const longestMessage = 100_000;

interface ChatInputProps {
  conversationId: string | null;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  isBusy: boolean;
  isStopping: boolean;
  onSend: (content: string) => void;
  onStop: () => void;
  children: ReactNode;
}

export function ChatInput({ conversationId, inputRef, isBusy, isStopping, onSend, onStop, children }: ChatInputProps) {
  const key = draftKey(conversationId);
  const text = useDraftStore(({ drafts }) => drafts[key] ?? '');
  const { write } = useDraftStore.getState();
  const content = text.trim();
  const isTooLong = content.length > longestMessage;
  const canSend = content !== '' && !isTooLong && !isBusy;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a conversation that is opened is ready to be typed in
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) inputRef.current?.focus({ preventScroll: true });
  }, [conversationId, inputRef]);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!canSend) return;
    write(key, '');
    onSend(content);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    submit();
  };

  return (
    <form className={classes.composer} onSubmit={submit}>
      <Textarea
        ref={inputRef}
        variant="unstyled"
        aria-label="Message"
        placeholder="Ask anything"
        autosize
        minRows={1}
        maxRows={10}
        value={text}
        error={isTooLong && `A message can have ${longestMessage.toLocaleString()} characters at most.`}
        classNames={{ input: classes.input, error: classes.error }}
        onChange={(event) => write(key, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.bar}>
        {children}
        {isBusy ? (
          <StopButton isStopping={isStopping} onStop={onStop} />
        ) : (
          <ActionIcon
            type="submit"
            variant="filled"
            color="accent"
            size={36}
            radius="xl"
            aria-label="Send"
            disabled={!canSend}
          >
            <IconArrowUp size={20} />
          </ActionIcon>
        )}
      </div>
    </form>
  );
}

function StopButton({ isStopping, onStop }: Pick<ChatInputProps, 'isStopping' | 'onStop'>) {
  return (
    <>
      {isStopping && <span className={classes.stopping}>Stopping…</span>}
      <ActionIcon
        variant="filled"
        size={36}
        radius="xl"
        aria-label="Stop"
        title="Stop (Esc)"
        disabled={isStopping}
        onClick={onStop}
      >
        <IconPlayerStopFilled size={16} />
      </ActionIcon>
    </>
  );
}
