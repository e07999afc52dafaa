import { useEffect, useRef } from 'react';

interface ChatShortcuts {
  onNewChat: () => void;
  onFocusInput: () => void;
  onStop: (() => void) | null;
}

/** Ctrl+Shift+O starts a chat, Shift+Esc goes to the input, Esc stops the answer unless something else took it. */
export function useChatShortcuts(shortcuts: ChatShortcuts) {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { onNewChat, onFocusInput, onStop } = latest.current;
      const action = actionOf(event, { onNewChat, onFocusInput, onStop });
      if (!action || event.defaultPrevented) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, { onNewChat, onFocusInput, onStop }: ChatShortcuts): (() => void) | null {
  if (event.code === 'KeyO' && event.shiftKey && (event.ctrlKey || event.metaKey)) return onNewChat;
  if (event.key !== 'Escape' || event.isComposing) return null;
  if (event.shiftKey) return onFocusInput;
  return document.querySelector('[role="dialog"], [role="menu"]') ? null : onStop;
}
