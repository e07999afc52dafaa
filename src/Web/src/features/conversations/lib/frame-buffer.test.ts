import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameBuffer } from './frame-buffer';
import type { RunFrame } from './frames';

const frame = (type: string, seq: number) => ({ type, runId: 'r', conversationId: 'c', seq }) as RunFrame;
const delta = (seq: number) => frame('text_delta', seq);

describe('FrameBuffer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('delivers the first event at once and the following ones together', () => {
    const delivered: number[][] = [];
    const buffer = new FrameBuffer((frames) => delivered.push(frames.map((frame) => frame.seq)));

    for (let seq = 1; seq <= 100; seq++) buffer.push(delta(seq));
    expect(delivered).toEqual([[1]]);

    vi.advanceTimersByTime(50);
    expect(delivered[1]).toHaveLength(99);
  });

  it('delivers at once again after a pause', () => {
    const deliver = vi.fn();
    const buffer = new FrameBuffer(deliver);
    buffer.push(delta(1));
    vi.advanceTimersByTime(200);

    buffer.push(delta(2));

    expect(deliver).toHaveBeenCalledTimes(2);
  });

  it('holds back nothing but text, and keeps the order', () => {
    const delivered: number[][] = [];
    const buffer = new FrameBuffer((frames) => delivered.push(frames.map(({ seq }) => seq)));

    buffer.push(frame('run_started', 1));
    buffer.push(delta(2));
    buffer.push(delta(3));
    buffer.push(frame('final_result', 4));

    expect(delivered).toEqual([[1], [2], [3, 4]]);
  });
});
