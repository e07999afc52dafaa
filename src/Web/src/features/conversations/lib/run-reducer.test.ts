import { describe, expect, it } from 'vitest';
import type { MessageDto } from '@/api/gen/types.gen';
import { random } from '@/test/random';
import type { RunFrame } from './frames';
import { newRun, type RunState, reduceRun } from './run-reducer';

const runId = 'run';
const conversationId = 'conversation';
const attempt = 1_000_000_000;

function framesOf(...events: Pick<RunFrame, 'type' | 'data'>[]): RunFrame[] {
  return events.map((event, index) => ({ ...event, runId, conversationId, seq: attempt + index + 1 }) as RunFrame);
}

const unstarted = newRun(runId, conversationId);

const play = (frames: RunFrame[], from = unstarted): RunState => frames.reduce(reduceRun, from);

const stored = { id: 'answer', status: 'completed', parts: [{ type: 'text', text: 'Stored.' }] } as MessageDto;

const turn = framesOf(
  { type: 'run_started', data: { clientRequestId: 'c', userMessageId: 'u', assistantMessageId: 'answer', attempt: 1 } },
  { type: 'model_request_start', data: { turn: 1, model: 'demo/demo' } },
  { type: 'text_delta', data: { partIndex: 0, text: 'Let me ' } },
  { type: 'text_delta', data: { partIndex: 0, text: 'look.' } },
  {
    type: 'tool_call',
    data: {
      toolCallId: 't',
      toolName: 'clock',
      arguments: { zone: 'UTC' },
      requiresApproval: false,
      canAlwaysAllow: false,
    },
  },
  {
    type: 'tool_result',
    data: { toolCallId: 't', status: 'completed', result: '12:00', durationMs: 7, untrusted: false },
  },
  { type: 'notice', data: { code: 'agents.turn_limit', message: 'Enough.' } },
  { type: 'text_delta', data: { partIndex: 3, text: 'It is ' } },
  { type: 'text_delta', data: { partIndex: 3, text: 'noon.' } },
  { type: 'usage', data: { inputTokens: 3, outputTokens: 5, estimated: false } },
);

const finished = [
  ...turn,
  {
    type: 'final_result',
    runId,
    conversationId,
    seq: attempt + turn.length + 1,
    data: { message: stored, finishReason: 'stop', title: null },
  } satisfies RunFrame,
];

describe('reduceRun', () => {
  it('builds the parts in the order of the events', () => {
    expect(play(turn).message?.parts).toEqual([
      { type: 'text', text: 'Let me look.' },
      {
        type: 'tool_call',
        toolCallId: 't',
        toolName: 'clock',
        arguments: { zone: 'UTC' },
        status: 'completed',
        result: '12:00',
        durationMs: 7,
        untrusted: false,
        approval: null,
      },
      { type: 'notice', code: 'agents.turn_limit', message: 'Enough.' },
      { type: 'text', text: 'It is noon.' },
    ]);
  });

  it('asks about a call, and until when, as soon as the run waits', () => {
    const asked = { toolCallId: 't', toolName: 'send', arguments: {}, requiresApproval: true, canAlwaysAllow: true };
    const expiresAt = '2026-01-02T00:00:00Z';
    const state = play(
      framesOf(
        {
          type: 'run_started',
          data: { clientRequestId: 'c', userMessageId: 'u', assistantMessageId: 'a', attempt: 1 },
        },
        { type: 'tool_call', data: asked },
        { type: 'run_status', data: { status: 'requires_action', toolCallIds: ['t'], expiresAt } },
      ),
    );

    expect(state.message?.parts).toMatchObject([
      { status: 'requires_approval', approval: { expiresAt, canAlwaysAllow: true } },
    ]);
  });

  it('ends in the same state whatever was seen twice and wherever the connection broke', () => {
    const whole = play(finished);
    const next = random(11);

    for (let round = 0; round < 500; round++) {
      const cut = Math.floor(next() * finished.length);
      const again = Math.floor(next() * (cut + 1));
      const before = play(finished.slice(0, cut));

      expect(play([...finished.slice(again), ...finished.slice(0, cut)], before)).toEqual(whole);
    }
  });

  it('ends in the same state when it joins by a snapshot', () => {
    for (let cut = 1; cut < turn.length; cut++) {
      const { message, lastSeq } = play(turn.slice(0, cut));
      const snapshot = { type: 'snapshot', runId, conversationId, seq: lastSeq, data: { message } } as RunFrame;

      expect(play([snapshot, ...turn]).message).toEqual(play(turn).message);
    }
  });

  it('knows how far a tool is while it runs, and no longer', () => {
    const atWork = turn.slice(0, 5);
    const told = (seq: number, percent: number | null, message: string) =>
      ({
        type: 'tool_progress',
        runId,
        conversationId,
        seq: attempt + seq,
        data: { toolCallId: 't', percent, message },
      }) satisfies RunFrame;
    const state = play([...atWork, told(6, null, 'Begun.'), told(7, 50, 'Half of it.')]);

    expect(state.progress).toEqual({ t: { toolCallId: 't', percent: 50, message: 'Half of it.' } });
    expect(state.message).toEqual(play(atWork).message);
    expect(play([{ ...turn[5], seq: attempt + 8 } as RunFrame], state).progress).toEqual({});
  });

  it('keeps the text and the reason when a run fails', () => {
    const data = {
      code: 'agents.model_failed',
      message: 'No answer.',
      traceId: 'trace',
      retryable: true,
      stored: null,
    };
    const state = play([...turn, { type: 'error', runId, conversationId, seq: attempt + 99, data }]);

    expect(state).toMatchObject({ ended: true, traceId: 'trace' });
    expect(state.message).toMatchObject({
      status: 'failed',
      error: { code: 'agents.model_failed', message: 'No answer.', retryable: true },
    });
    expect(state.message?.parts).toHaveLength(4);
  });

  it('replaces its copy by the snapshot of a new attempt', () => {
    const restarted = framesOf(
      {
        type: 'run_started',
        data: { clientRequestId: 'c', userMessageId: 'u', assistantMessageId: 'answer', attempt: 2 },
      },
      { type: 'snapshot', data: { message: { ...stored, status: 'streaming' } } },
    ).map((frame) => ({ ...frame, seq: frame.seq + attempt }));

    expect(play([...turn, ...restarted]).message).toEqual({ ...stored, status: 'streaming' });
  });

  it.each(['run_cancelled', 'run_interrupted'] as const)('ends with the stored message on %s', (type) => {
    const frame: RunFrame = {
      type,
      runId,
      conversationId,
      seq: attempt + 99,
      data: { message: stored, retryable: true },
    };

    expect(play([...turn, frame])).toMatchObject({ ended: true, message: stored });
  });
});
