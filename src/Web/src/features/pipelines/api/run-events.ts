import { client } from '@/api/gen/client.gen';
import type { PipelineFrame } from '@/features/pipelines/lib/run-frames';

const pause = 1_000;
const longestPause = 8_000;

interface Follower {
  onFrame: (frame: PipelineFrame) => void;
  signal: AbortSignal;
}

/** Tells of a run from its beginning to its end; a connection that breaks is made again where it was. */
export async function followRun(id: string, { onFrame, signal }: Follower): Promise<void> {
  let after = 0;
  while (!signal.aborted) {
    for await (const frame of await framesAfter(id, after, signal)) {
      if (signal.aborted) return;
      onFrame(frame);
      after = frame.seq;
      if (isLast(frame)) return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function framesAfter(id: string, after: number, signal: AbortSignal): Promise<AsyncIterable<PipelineFrame>> {
  const { stream } = await client.sse.get({
    url: '/api/v1/pipelines/runs/{id}/events',
    path: { id },
    query: { after },
    signal,
    sseDefaultRetryDelay: pause,
    sseMaxRetryDelay: longestPause,
  });
  return stream as AsyncIterable<PipelineFrame>;
}

function isLast({ type }: PipelineFrame): boolean {
  return ['run_completed', 'run_failed', 'run_cancelled', 'run_interrupted'].includes(type);
}
