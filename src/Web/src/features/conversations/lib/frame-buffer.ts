import type { RunFrame } from './frames';

const flushEvery = 50;

/** Gathers the events of a stream so that the page renders twenty times a second, not once a token; the first goes at once. */
export class FrameBuffer {
  private frames: RunFrame[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deliver: (frames: RunFrame[]) => void) {}

  push(frame: RunFrame): void {
    this.frames.push(frame);
    if (this.timer === undefined) this.flush();
  }

  /** A timer and not an animation frame: those stop in a background tab. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.frames.length === 0) return;
    const frames = this.frames;
    this.frames = [];
    this.timer = setTimeout(() => this.flush(), flushEvery);
    this.deliver(frames);
  }
}
