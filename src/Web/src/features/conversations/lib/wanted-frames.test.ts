import { describe, expect, it } from 'vitest';
import { newRun } from './run-reducer';
import { framesAfterChange, framesAfterConnecting } from './wanted-frames';

const nothing = { runs: {}, sends: {}, stopping: [] };
const run = { ...newRun('run', 'conversation'), lastSeq: 42 };
const send = {
  clientRequestId: 'request',
  conversationId: null,
  content: 'Hello',
  model: null,
  area: null,
  stopWanted: false,
  refusal: null,
};
const refused = { ...send, refusal: { code: 'x', message: 'No.', traceId: null, retryable: true } };
const message = { type: 'send_message', clientRequestId: 'request', content: 'Hello' };

describe('framesAfterConnecting', () => {
  it('goes on after the last event of each live run', () => {
    const runs = { run, over: { ...newRun('over', 'conversation'), ended: true } };

    expect(framesAfterConnecting({ ...nothing, runs })).toEqual([{ type: 'subscribe', runId: 'run', after: 42 }]);
  });

  it('repeats what was not answered, but nothing that was refused', () => {
    expect(framesAfterConnecting({ ...nothing, sends: { request: send }, stopping: ['run'] })).toEqual([
      message,
      { type: 'cancel', runId: 'run' },
    ]);
    expect(framesAfterConnecting({ ...nothing, sends: { request: refused } })).toEqual([]);
  });
});

describe('framesAfterChange', () => {
  it('says only what is new', () => {
    const now = { runs: { run: newRun('run', 'c') }, sends: { request: send }, stopping: ['run'] };

    expect(framesAfterChange(now, nothing)).toEqual([
      { type: 'subscribe', runId: 'run', after: 0 },
      message,
      { type: 'cancel', runId: 'run' },
    ]);
    expect(framesAfterChange(now, now)).toEqual([]);
  });

  it('sends a refused message again when it is tried again', () => {
    expect(
      framesAfterChange({ ...nothing, sends: { request: send } }, { ...nothing, sends: { request: refused } }),
    ).toEqual([message]);
  });

  it('subscribes to no run whose events already arrive', () => {
    expect(framesAfterChange({ ...nothing, runs: { run } }, nothing)).toEqual([]);
  });

  it('names the area of a conversation that is to begin', () => {
    const sends = { request: { ...send, area: 'jobs' } };

    expect(framesAfterChange({ ...nothing, sends }, nothing)).toEqual([{ ...message, area: 'jobs' }]);
  });

  it('names the conversation and the model when there are any', () => {
    const sends = { request: { ...send, conversationId: 'conversation', model: 'demo/demo' } };

    expect(framesAfterChange({ ...nothing, sends }, nothing)).toEqual([
      { ...message, conversationId: 'conversation', model: 'demo/demo' },
    ]);
  });
});
