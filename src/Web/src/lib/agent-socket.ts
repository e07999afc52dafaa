export type SocketStatus = 'closed' | 'connecting' | 'open' | 'waiting';

export interface AgentSocketOptions {
  url: string;
  createTicket: () => Promise<string>;
  onFrame: (frame: { type: string }) => void;
  onOpen: () => void;
  onStatus: (status: SocketStatus) => void;
  onSessionExpired: () => void;
}

const subprotocol = 'assistant.v1';
const sessionRevoked = 4401;
const pingEvery = 20_000;
const silenceLimit = 30_000;
const shortestDelay = 500;
const longestDelay = 15_000;

/** A socket that comes back by itself for as long as it is wanted; it keeps no frames, its owner asks again on open. */
export class AgentSocket {
  private socket: WebSocket | null = null;
  private status: SocketStatus = 'closed';
  private failures = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private pingTimer: ReturnType<typeof setInterval> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: AgentSocketOptions) {}

  start(): void {
    if (this.status !== 'closed') return;
    window.addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
    void this.connect();
  }

  stop(): void {
    window.removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    clearTimeout(this.retryTimer);
    this.release();
    this.failures = 0;
    this.setStatus('closed');
  }

  /** False when there is no connection; the caller keeps what it wanted to say until the next open. */
  send(frame: object): boolean {
    if (this.status !== 'open' || !this.socket) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private async connect(): Promise<void> {
    this.setStatus('connecting');
    try {
      const ticket = await this.options.createTicket();
      if (this.status === 'connecting' && !this.socket) this.open(ticket);
    } catch {
      if (this.status === 'connecting') this.retry();
    }
  }

  private open(ticket: string): void {
    const socket = new WebSocket(this.options.url, [subprotocol, `ticket.${ticket}`]);
    this.socket = socket;
    this.expectLife();
    socket.onopen = () => {
      this.failures = 0;
      this.pingTimer = setInterval(() => this.ping(), pingEvery);
      this.expectLife();
      this.setStatus('open');
      this.options.onOpen();
    };
    socket.onmessage = (event) => this.receive(String(event.data));
    socket.onclose = (event) => this.closed(event.code);
  }

  private receive(text: string): void {
    this.expectLife();
    const frame = JSON.parse(text);
    if (frame.type !== 'pong') this.options.onFrame(frame);
  }

  private closed(code: number): void {
    this.release();
    if (code === sessionRevoked) {
      this.stop();
      this.options.onSessionExpired();
    } else {
      this.retry();
    }
  }

  private retry(): void {
    const ceiling = Math.min(longestDelay, shortestDelay * 2 ** (this.failures + 1));
    this.failures += 1;
    const delay = shortestDelay + Math.random() * (ceiling - shortestDelay);
    this.setStatus('waiting');
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.connect(), delay);
  }

  private readonly wake = (): void => {
    if (document.visibilityState === 'hidden') return;
    if (this.status === 'open') this.ping();
    if (this.status !== 'waiting') return;
    clearTimeout(this.retryTimer);
    this.failures = 0;
    void this.connect();
  };

  private ping(): void {
    this.send({ type: 'ping' });
  }

  private expectLife(): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => {
      this.release();
      this.retry();
    }, silenceLimit);
  }

  private release(): void {
    clearInterval(this.pingTimer);
    clearTimeout(this.watchdog);
    const { socket } = this;
    if (!socket) return;
    this.socket = null;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private setStatus(status: SocketStatus): void {
    if (this.status === status) return;
    this.status = status;
    this.options.onStatus(status);
  }
}
