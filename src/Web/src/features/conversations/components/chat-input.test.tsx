import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useDraftStore } from '@/stores/draft-store';
import { renderInApp } from '@/test/render';
import { ChatInput } from './chat-input';

const onSend = vi.fn();
const onStop = vi.fn();

function show({ conversationId = 'a', isBusy = false, isStopping = false } = {}) {
  return renderInApp(
    <ChatInput
      conversationId={conversationId}
      inputRef={createRef()}
      isBusy={isBusy}
      isStopping={isStopping}
      onSend={onSend}
      onStop={onStop}
    >
      <span />
    </ChatInput>,
  );
}

const input = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });

describe('ChatInput', () => {
  beforeEach(() => {
    onSend.mockClear();
    onStop.mockClear();
    useDraftStore.setState({ drafts: {} });
  });

  it('sends with Enter and is empty at once', async () => {
    show();
    await userEvent.type(input(), 'Hello{Enter}');

    expect(onSend).toHaveBeenCalledExactlyOnceWith('Hello');
    expect(input().value).toBe('');
  });

  it('starts a new line with Shift+Enter', async () => {
    show();
    await userEvent.type(input(), 'one{Shift>}{Enter}{/Shift}two');

    expect(onSend).not.toHaveBeenCalled();
    expect(input().value).toBe('one\ntwo');
  });

  it('never sends while an input method composes', async () => {
    show();
    await userEvent.type(input(), 'nihao');
    fireEvent.keyDown(input(), { key: 'Enter', isComposing: true });

    expect(onSend).not.toHaveBeenCalled();
  });

  it.each(['   ', 'x'.repeat(100_001)])('does not send what the server would refuse', (text) => {
    useDraftStore.setState({ drafts: { a: text } });
    show();
    fireEvent.keyDown(input(), { key: 'Enter' });

    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
  });

  it('offers Stop instead of Send while an answer is written, and keeps what is typed', async () => {
    show({ isBusy: true });
    await userEvent.type(input(), 'next{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));

    expect(onSend).not.toHaveBeenCalled();
    expect(onStop).toHaveBeenCalledOnce();
    expect(input().value).toBe('next');
  });

  it('says that it is stopping', () => {
    show({ isBusy: true, isStopping: true });

    expect(screen.getByText('Stopping…')).toBeDefined();
  });

  it('keeps a draft for each conversation', async () => {
    const { unmount } = show({ conversationId: 'a' });
    await userEvent.type(input(), 'for a');
    unmount();

    show({ conversationId: 'b' });
    expect(input().value).toBe('');
    expect(useDraftStore.getState().drafts).toEqual({ a: 'for a' });
  });
});
