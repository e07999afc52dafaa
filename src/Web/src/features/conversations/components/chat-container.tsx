'use client';

import { useEffect, useRef } from 'react';
import { ApiError } from '@/api/api-error';
import { useChat } from '@/features/conversations/hooks/use-chat';
import { useChatShortcuts } from '@/features/conversations/hooks/use-chat-shortcuts';
import { useConversation } from '@/features/conversations/hooks/use-conversation';
import { useModels } from '@/features/conversations/hooks/use-models';
import { useOpenConversation } from '@/features/conversations/hooks/use-open-conversation';
import { whenIdle } from '@/lib/when-idle';
import { AreaChoice } from './area-choice';
import classes from './chat-container.module.css';
import { ChatInput } from './chat-input';
import { ChatTranscript } from './chat-transcript';
import { preloadMarkdown } from './markdown-content';
import { MissingConversation } from './missing-conversation';
import { ModelPicker } from './model-picker';
import { ReconnectBanner } from './reconnect-banner';

export function ChatContainer() {
  const { conversationId, liveRunId, isConnected, open } = useOpenConversation();
  const { error } = useConversation(conversationId);
  const { models, model, choose } = useModels();
  const chat = useChat({ conversationId, liveRunId, model: model?.id ?? null });
  const inputRef = useRef<HTMLTextAreaElement>(null);

  const focusInput = () => inputRef.current?.focus();
  useChatShortcuts({
    onNewChat: () => open(null),
    onFocusInput: focusInput,
    onStop: chat.isBusy ? chat.stop : null,
  });
  useEffect(() => whenIdle(preloadMarkdown), []);

  if (error instanceof ApiError && error.status === 404) return <MissingConversation />;

  return (
    <div className={classes.chat}>
      <ChatTranscript
        key={conversationId}
        conversationId={conversationId}
        chat={chat}
        isDemo={model?.isDemo ?? false}
      />
      <div className={classes.dock}>
        <ReconnectBanner isConnected={isConnected} isBusy={liveRunId !== null} />
        <ChatInput
          conversationId={conversationId}
          inputRef={inputRef}
          isBusy={chat.isBusy}
          isStopping={chat.isStopping}
          onSend={chat.send}
          onStop={chat.stop}
        >
          <ModelPicker models={models} model={model} onChoose={choose} />
          {conversationId === null && chat.pending.length === 0 && <AreaChoice />}
        </ChatInput>
      </div>
    </div>
  );
}
