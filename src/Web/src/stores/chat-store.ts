import { create } from 'zustand';
import type { RefusalFrame, RunFrame } from '@/features/conversations/lib/frames';
import { newRun, type RunState, reduceRun } from '@/features/conversations/lib/run-reducer';
import { useAuthStore } from '@/stores/auth-store';

export type Refusal = Pick<RefusalFrame['data'], 'code' | 'message' | 'traceId' | 'retryable'>;

/** A message the server has not answered yet; it is offered again under the same id until it has. */
export interface PendingSend {
  clientRequestId: string;
  conversationId: string | null;
  content: string;
  model: string | null;
  /** Of a conversation that this message begins; null for the server's default. */
  area: string | null;
  stopWanted: boolean;
  refusal: Refusal | null;
}

export interface ChatState {
  runs: Readonly<Record<string, RunState>>;
  sends: Readonly<Record<string, PendingSend>>;
  /** Runs whose end the person asked for and has not seen yet. */
  stopping: readonly string[];
  queue: (send: Omit<PendingSend, 'stopWanted' | 'refusal'>) => void;
  requeue: (clientRequestId: string) => void;
  discard: (clientRequestId: string) => void;
  refuse: (clientRequestId: string, refusal: Refusal) => void;
  stopSend: (clientRequestId: string) => void;
  follow: (runId: string, conversationId: string) => void;
  forget: (runId: string) => void;
  stopRun: (runId: string) => void;
  receive: (frames: RunFrame[]) => void;
}

const empty = { runs: {}, sends: {}, stopping: [] };

/** Holds only what is under way; transcripts belong to the query cache. */
export const useChatStore = create<ChatState>()((set) => ({
  ...empty,
  queue: (send) =>
    set(({ sends }) => ({
      sends: { ...sends, [send.clientRequestId]: { ...send, stopWanted: false, refusal: null } },
    })),
  requeue: (id) => set((state) => changeSend(state, id, { refusal: null, stopWanted: false })),
  discard: (id) => set(({ sends }) => ({ sends: without(sends, id) })),
  refuse: (id, refusal) => set((state) => changeSend(state, id, { refusal })),
  stopSend: (id) => set((state) => changeSend(state, id, { stopWanted: true })),
  follow: (runId, conversationId) =>
    set(({ runs }) => ({ runs: { ...withoutEnded(runs, conversationId), [runId]: newRun(runId, conversationId) } })),
  forget: (runId) =>
    set(({ runs, stopping }) => ({ runs: without(runs, runId), stopping: stopping.filter((id) => id !== runId) })),
  stopRun: (runId) => set(({ stopping }) => ({ stopping: [...stopping, runId] })),
  receive: (frames) => set((state) => frames.reduce(receiveFrame, state)),
}));

useAuthStore.subscribe((now, before) => {
  if (now.userId !== before.userId) useChatStore.setState(empty);
});

export function liveRunOf({ runs }: Pick<ChatState, 'runs'>, conversationId: string | null): RunState | undefined {
  return Object.values(runs).find((run) => run.conversationId === conversationId && !run.ended);
}

function receiveFrame(state: ChatState, frame: RunFrame): ChatState {
  const { runId, conversationId } = frame;
  const run = reduceRun(state.runs[runId] ?? newRun(runId, conversationId), frame);
  const started = frame.type === 'run_started' ? frame.data.clientRequestId : null;
  const sent = started === null ? undefined : state.sends[started];
  const stopping = sent?.stopWanted ? [...state.stopping, runId] : state.stopping;
  return {
    ...state,
    runs: { ...(sent ? withoutEnded(state.runs, conversationId) : state.runs), [runId]: run },
    sends: sent ? without(state.sends, sent.clientRequestId) : state.sends,
    stopping: run.ended ? stopping.filter((id) => id !== runId) : stopping,
  };
}

function changeSend({ sends }: ChatState, id: string, change: Partial<PendingSend>) {
  const send = sends[id];
  return send ? { sends: { ...sends, [id]: { ...send, ...change } } } : {};
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}

function withoutEnded(runs: ChatState['runs'], conversationId: string): Record<string, RunState> {
  return Object.fromEntries(
    Object.entries(runs).filter(([, run]) => !run.ended || run.conversationId !== conversationId),
  );
}
