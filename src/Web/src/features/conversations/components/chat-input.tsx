import { Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react';
import { draftKey, useDraftStore } from '@/stores/draft-store';
import classes from './chat-input.module.css';
import { SendOrStop } from './send-or-stop';

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
        <SendOrStop isBusy={isBusy} isStopping={isStopping} canSend={canSend} onStop={onStop} />
      </div>
    </form>
  );
}
