import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeWebSocket } from '@/test/fake-web-socket';
import { AgentSocket, type SocketStatus } from './agent-socket';

const settle = () => vi.advanceTimersByTimeAsync(0);

function createSocket(createTicket = async () => `t${FakeWebSocket.all.length}`) {
  const seen = { frames: [] as unknown[], opens: 0, expired: 0, statuses: [] as SocketStatus[] };
  const socket = new AgentSocket({
    url: 'ws://localhost/ws',
    createTicket,
    onFrame: (frame) => seen.frames.push(frame),
    onOpen: () => (seen.opens += 1),
    onStatus: (status) => seen.statuses.push(status),
    onSessionExpired: () => (seen.expired += 1),
  });
  return { socket, seen };
}

describe('AgentSocket', () => {
  let current: AgentSocket | undefined;

  async function connected(...options: Parameters<typeof createSocket>) {
    const created = createSocket(...options);
    current = created.socket;
    created.socket.start();
    await settle();
    FakeWebSocket.last.accept();
    return created;
  }

  beforeEach(() => {
    vi.useFakeTimers();
    FakeWebSocket.install();
  });

  afterEach(() => {
    current?.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('offers a fresh ticket as a subprotocol on every connection', async () => {
    await connected();
    FakeWebSocket.last.drop(1006);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(FakeWebSocket.all.map((socket) => socket.protocols)).toEqual([
      ['assistant.v1', 'ticket.t0'],
      ['assistant.v1', 'ticket.t1'],
    ]);
  });

  it('passes frames on and keeps the answers to its pings to itself', async () => {
    const { seen } = await connected();

    FakeWebSocket.last.deliver({ type: 'pong' });
    FakeWebSocket.last.deliver({ type: 'notice' });

    expect(seen.frames).toEqual([{ type: 'notice' }]);
  });

  it('backs off up to fifteen seconds and never gives up', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    await connected();
    const waits: number[] = [];

    for (let failure = 0; failure < 30; failure++) {
      const attempts = FakeWebSocket.all.length;
      FakeWebSocket.last.drop(1006);
      let waited = 0;
      while (FakeWebSocket.all.length === attempts) {
        await vi.advanceTimersByTimeAsync(500);
        waited += 500;
      }
      waits.push(waited);
    }

    expect(waits.slice(0, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    expect(waits.at(-1)).toBe(15_000);
  });

  it('tries again when no ticket is to be had', async () => {
    const createTicket = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('t');
    const { socket, seen } = createSocket(createTicket);
    current = socket;
    socket.start();
    await vi.advanceTimersByTimeAsync(1_000);
    FakeWebSocket.last.accept();

    expect(seen.statuses).toEqual(['connecting', 'waiting', 'connecting', 'open']);
  });

  it('connects at once when the network comes back', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    await connected();
    FakeWebSocket.last.drop(1006);

    window.dispatchEvent(new Event('online'));
    await settle();

    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it('pings every twenty seconds and leaves a silent connection after thirty', async () => {
    await connected();

    await vi.advanceTimersByTimeAsync(20_000);
    expect(FakeWebSocket.last.sent).toEqual([{ type: 'ping' }]);

    await vi.advanceTimersByTimeAsync(12_000);
    expect(FakeWebSocket.all).toHaveLength(2);
    expect(FakeWebSocket.all[0]?.closed).toBe(true);
  });

  it('stops and says so when the session was revoked', async () => {
    const { seen } = await connected();

    FakeWebSocket.last.drop(4401);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(seen.expired).toBe(1);
    expect(seen.statuses.at(-1)).toBe('closed');
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  it('sends only while open', async () => {
    const { socket } = await connected();

    expect(socket.send({ type: 'cancel', runId: 'r' })).toBe(true);
    FakeWebSocket.last.drop(1001);

    expect(socket.send({ type: 'cancel', runId: 'r' })).toBe(false);
  });

  it('opens no connection for a ticket that arrives after it was stopped', async () => {
    const { socket } = createSocket();
    socket.start();
    socket.stop();
    await settle();

    expect(FakeWebSocket.all).toHaveLength(0);
  });
});
