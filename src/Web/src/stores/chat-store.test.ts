import { afterEach, describe, expect, it } from 'vitest';
import type { RunFrame } from '@/features/conversations/lib/frames';
import { useAuthStore } from '@/stores/auth-store';
import { liveRunOf, useChatStore } from '@/stores/chat-store';

const conversationId = 'conversation';
const send = { clientRequestId: 'request', conversationId, content: 'Hello', model: null, area: null };

const frame = (type: string, seq: number, data: object, runId = 'run') =>
  ({ type, runId, conversationId, seq, data }) as unknown as RunFrame;

const started = (runId = 'run') =>
  frame(
    'run_started',
    1,
    { clientRequestId: 'request', userMessageId: 'u', assistantMessageId: 'a', attempt: 1 },
    runId,
  );
const finished = (runId = 'run') => frame('final_result', 9, { message: { id: 'a', status: 'completed' } }, runId);

const state = () => useChatStore.getState();

describe('chat store', () => {
  afterEach(() => useChatStore.setState(useChatStore.getInitialState()));

  it('keeps a message until its run has started', () => {
    state().queue(send);
    expect(state().sends.request).toMatchObject({ content: 'Hello', refusal: null });

    state().receive([started()]);

    expect(state().sends).toEqual({});
    expect(liveRunOf(state(), conversationId)?.runId).toBe('run');
  });

  it('keeps a refused message with its reason', () => {
    state().queue(send);

    state().refuse('request', { code: 'agents.model_unknown', message: 'Gone.', traceId: null, retryable: true });

    expect(state().sends.request).toMatchObject({ content: 'Hello', refusal: { message: 'Gone.' } });
  });

  it('stops a run that was not known yet when the person asked for it', () => {
    state().queue(send);
    state().stopSend('request');

    state().receive([started()]);

    expect(state().stopping).toEqual(['run']);
  });

  it('stops stopping when the run has ended', () => {
    state().receive([started()]);
    state().stopRun('run');

    state().receive([finished()]);

    expect(state().stopping).toEqual([]);
    expect(liveRunOf(state(), conversationId)).toBeUndefined();
  });

  it('lets go of an ended run when the next one of its conversation starts', () => {
    state().receive([started(), finished()]);
    state().queue(send);

    state().receive([started('next')]);

    expect(Object.keys(state().runs)).toEqual(['next']);
  });

  it('forgets everything when the person signs out', () => {
    state().queue(send);
    state().receive([started('other')]);

    useAuthStore.getState().signedOut();

    expect(state()).toMatchObject({ runs: {}, sends: {}, stopping: [] });
  });
});
