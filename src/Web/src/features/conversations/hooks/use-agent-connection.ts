import { useEffect, useRef, useState } from 'react';
import { refreshNotifications } from '@/api/notifications';
import { takeFrames, takeRefusal } from '@/features/conversations/api/run-records';
import { FrameBuffer } from '@/features/conversations/lib/frame-buffer';
import { isRefusal, type RunFrame, type ServerFrame } from '@/features/conversations/lib/frames';
import { framesAfterChange, framesAfterConnecting } from '@/features/conversations/lib/wanted-frames';
import { useWebSocket } from '@/hooks/use-websocket';
import type { SocketStatus } from '@/lib/agent-socket';
import { type PendingSend, useChatStore } from '@/stores/chat-store';

/** Joins the socket and the chat store: events go in; sends, subscriptions and stops go out, again after each reconnect. */
export function useAgentConnection(onStarted: (conversationId: string, send: PendingSend) => void): SocketStatus {
  const startedRef = useRef(onStarted);
  useEffect(() => {
    startedRef.current = onStarted;
  });

  const [buffer] = useState(() => {
    const deliver = (frames: RunFrame[]) => {
      for (const { conversationId, send } of takeFrames(frames)) startedRef.current(conversationId, send);
    };
    return new FrameBuffer(deliver);
  });

  const { status, send } = useWebSocket({
    onFrame: (received) => {
      const frame = received as ServerFrame;
      if (frame.type === 'notification') void refreshNotifications();
      else if (isRefusal(frame)) takeRefusal(frame);
      else buffer.push(frame);
    },
    onOpen: () => {
      buffer.flush();
      // The socket tells of changes only while it is open.
      void refreshNotifications();
      for (const frame of framesAfterConnecting(useChatStore.getState())) send(frame);
    },
  });

  useEffect(
    () =>
      useChatStore.subscribe((now, before) => {
        for (const frame of framesAfterChange(now, before)) send(frame);
      }),
    [send],
  );

  return status;
}
