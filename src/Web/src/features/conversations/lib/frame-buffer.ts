import type { RunFrame } from './frames';

const flushEvery = 50;

/** Gathers text so that the page renders twenty times a second and not once a token; nothing else is held back. */
export class FrameBuffer {
  private frames: RunFrame[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deliver: (frames: RunFrame[]) => void) {}

  push(frame: RunFrame): void {
    this.frames.push(frame);
    if (frame.type !== 'text_delta') this.flush();
    else if (this.timer === undefined) this.flushAndPause();
  }

  flush(): void {
    if (this.frames.length === 0) return;
    const frames = this.frames;
    this.frames = [];
    this.deliver(frames);
  }

  /** A timer and not an animation frame: those stop in a background tab. */
  private flushAndPause(): void {
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.frames.length > 0) this.flushAndPause();
    }, flushEvery);
    this.flush();
  }
}
