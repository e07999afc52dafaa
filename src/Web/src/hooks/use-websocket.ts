import { useCallback, useEffect, useRef, useState } from 'react';
import { createSocketTicket } from '@/api/gen/sdk.gen';
import { AgentSocket, type SocketStatus } from '@/lib/agent-socket';
import { useAuthStore } from '@/stores/auth-store';

const ticketTimeout = 15_000;

interface Handlers {
  onFrame: (frame: { type: string }) => void;
  onOpen: () => void;
}

/** Keeps the agent socket open while the component is mounted and somebody is signed in. */
export function useWebSocket(handlers: Handlers) {
  const isSignedIn = useAuthStore(({ status }) => status === 'authenticated');
  const [status, setStatus] = useState<SocketStatus>('closed');
  const socket = useRef<AgentSocket>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });

  useEffect(() => {
    if (!isSignedIn) return;
    const opened = new AgentSocket({
      url: new URL('/api/v1/ws/agent', location.origin.replace(/^http/, 'ws')).href,
      createTicket,
      onFrame: (frame) => latest.current.onFrame(frame),
      onOpen: () => latest.current.onOpen(),
      onStatus: setStatus,
      onSessionExpired: () => useAuthStore.getState().refused(),
    });
    socket.current = opened;
    opened.start();
    return () => {
      socket.current = null;
      opened.stop();
    };
  }, [isSignedIn]);

  const send = useCallback((frame: object) => socket.current?.send(frame) ?? false, []);
  return { status, send };
}

async function createTicket(): Promise<string> {
  const { ticket } = await createSocketTicket({ signal: AbortSignal.timeout(ticketTimeout) });
  return ticket;
}
