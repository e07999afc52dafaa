import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageDto } from '@/api/gen/types.gen';
import { queryClient } from '@/api/query-client';
import { useAuthStore } from '@/stores/auth-store';
import { useChatStore } from '@/stores/chat-store';
import { useDraftStore } from '@/stores/draft-store';
import { FakeWebSocket } from '@/test/fake-web-socket';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { ChatContainer } from './chat-container';

const route = vi.hoisted(() => ({ conversationId: null as string | null, open: vi.fn() }));
vi.mock('@/features/conversations/hooks/use-conversation-route', () => ({ useConversationRoute: () => route }));

const api = (path: string) => `http://localhost/api/v1${path}`;
const conversationId = '0199-conversation';
const runId = '0199-run';
let seq = 0;

const conversation = {
  id: conversationId,
  title: 'Clocks',
  area: 'general',
  pinned: false,
  archived: false,
  activeRunId: null as string | null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};

function message(id: string, role: MessageDto['role'], text: string, extra: Partial<MessageDto> = {}): MessageDto {
  const when = conversation.createdAt;
  const parts = [{ type: 'text' as const, text }];
  const rest = { model: null, runId: null, error: null, usage: null, createdAt: when, completedAt: when };
  return { id, conversationId, role, status: 'completed', parts, ...rest, ...extra };
}

const areas = [
  { name: 'general', title: 'General', description: 'Anything.', isDefault: true },
  { name: 'jobs', title: 'Jobs', description: 'Find work.', isDefault: false },
];

function serve(messages: MessageDto[] = [], activeRunId: string | null = null) {
  const model = { id: 'demo/demo', name: 'Demo', provider: 'demo', isDemo: true, isDefault: true, isDetected: false };
  server.use(
    http.post(api('/auth/ws-ticket'), () => HttpResponse.json({ ticket: 'ticket', expiresIn: 30 })),
    http.get(api('/areas'), () => HttpResponse.json({ items: areas })),
    http.get(api('/models'), () => HttpResponse.json({ items: [model] })),
    http.get(api('/conversations/:id'), () => HttpResponse.json({ ...conversation, activeRunId })),
    http.get(api('/conversations/:id/messages'), () =>
      HttpResponse.json({ items: [...messages].reverse(), nextCursor: null }),
    ),
  );
}

async function openChat(id: string | null) {
  route.conversationId = id;
  renderInApp(<ChatContainer />);
  await waitFor(() => expect(FakeWebSocket.all).toHaveLength(1));
  act(() => FakeWebSocket.last.accept());
}

function deliver(type: string, data: object) {
  seq += 1;
  act(() => FakeWebSocket.last.deliver({ type, runId, conversationId, seq, data }));
}

async function ask(text: string): Promise<string> {
  await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), `${text}{Enter}`);
  const sent = FakeWebSocket.last.sent.at(-1) as { clientRequestId: string };
  return sent.clientRequestId;
}

const start = (clientRequestId: string | null) =>
  deliver('run_started', { clientRequestId, userMessageId: 'u', assistantMessageId: 'a', attempt: 1 });

describe('ChatContainer', () => {
  beforeAll(() => import('./markdown-blocks'));

  beforeEach(() => {
    FakeWebSocket.install();
    seq = 0;
    route.open.mockReset();
    useAuthStore.getState().signedIn('token');
  });

  afterEach(() => {
    useChatStore.setState(useChatStore.getInitialState());
    useDraftStore.setState({ drafts: {}, area: null });
    queryClient.clear();
    vi.unstubAllGlobals();
  });

  it('starts a conversation, streams its answer and opens its address', async () => {
    serve();
    await openChat(null);

    const clientRequestId = await ask('What time is it?');
    expect(screen.getByRole('article', { name: 'You' }).textContent).toBe('What time is it?');

    deliver('conversation_created', conversation);
    start(clientRequestId);
    expect(route.open).toHaveBeenCalledWith(conversationId);

    deliver('text_delta', { partIndex: 0, text: 'It is ' });
    deliver('text_delta', { partIndex: 0, text: '**noon**.' });
    const answer = await screen.findByRole('article', { name: 'Assistant' });
    await waitFor(() => expect(within(answer).getByText('noon').tagName).toBe('STRONG'));
    expect(answer.getAttribute('aria-busy')).toBe('true');

    deliver('final_result', {
      message: message('a', 'assistant', 'It is **noon**.'),
      finishReason: 'stop',
      title: null,
    });
    await screen.findByRole('button', { name: 'Copy as Markdown' });
    expect(screen.getByText('The answer is complete.')).toBeDefined();
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('begins a conversation in the area that was chosen, which a reload of the page does not forget', async () => {
    serve();
    await openChat(null);
    expect(await screen.findByRole('button', { name: /^Area:.*General/ })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /^Area/ }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: /Jobs/ }));
    expect(screen.getByRole('button', { name: /^Area:.*Jobs/ })).toBeDefined();
    expect(sessionStorage.getItem('chat-drafts')).toContain('"area":"jobs"');

    const clientRequestId = await ask('Find me work');
    expect(FakeWebSocket.last.sent.at(-1)).toMatchObject({ content: 'Find me work', area: 'jobs' });

    deliver('conversation_created', { ...conversation, area: 'jobs' });
    start(clientRequestId);
    expect(screen.queryByRole('button', { name: /^Area/ })).toBeNull();
    expect(useDraftStore.getState().area).toBeNull();
  });

  it('offers no choice where there is one area', async () => {
    serve();
    server.use(http.get(api('/areas'), () => HttpResponse.json({ items: areas.slice(0, 1) })));
    await openChat(null);
    await screen.findByRole('button', { name: /^Model/ });

    expect(screen.queryByRole('button', { name: /^Area/ })).toBeNull();
  });

  it('goes on where it was after the connection broke', async () => {
    serve([message('u', 'user', 'Hi')]);
    await openChat(conversationId);
    await screen.findByText('Hi');
    start(await ask('Go on'));
    deliver('text_delta', { partIndex: 0, text: 'One ' });

    act(() => FakeWebSocket.last.drop(1006));
    await waitFor(() => expect(FakeWebSocket.all).toHaveLength(2));
    act(() => FakeWebSocket.last.accept());
    expect(FakeWebSocket.last.sent).toEqual([{ type: 'subscribe', runId, after: 2 }]);

    seq = 1;
    deliver('text_delta', { partIndex: 0, text: 'One ' });
    deliver('text_delta', { partIndex: 0, text: 'two' });
    expect(await screen.findByText('One two')).toBeDefined();
  });

  it('follows a run that was under way when the conversation is opened', async () => {
    serve([message('u', 'user', 'Hi'), message('a', 'assistant', 'Par', { status: 'streaming', runId })], runId);
    await openChat(conversationId);

    await waitFor(() => expect(FakeWebSocket.last.sent).toContainEqual({ type: 'subscribe', runId, after: 0 }));
    deliver('snapshot', { message: message('a', 'assistant', 'Partial', { status: 'streaming', runId }) });

    expect(await screen.findByText('Partial')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Stop' })).toBeDefined();
  });

  it('stops by the id of the run and waits for its end', async () => {
    serve();
    await openChat(conversationId);
    start(await ask('Tell me all'));
    await userEvent.keyboard('{Escape}');

    expect(FakeWebSocket.last.sent.at(-1)).toEqual({ type: 'cancel', runId });
    expect(screen.getByText('Stopping…')).toBeDefined();

    deliver('run_cancelled', {
      message: message('a', 'assistant', 'Well', { status: 'cancelled', runId }),
      retryable: true,
    });
    expect(await screen.findByText('Stopped')).toBeDefined();
    expect(screen.queryByText('Stopping…')).toBeNull();
  });

  it('keeps a refused message and gives its text back for editing', async () => {
    serve();
    await openChat(null);
    const clientRequestId = await ask('Hello there');
    const data = { code: 'agents.model_unknown', message: 'No such model.', traceId: 'trace-1', retryable: true };
    act(() => FakeWebSocket.last.deliver({ type: 'error', runId: null, data: { ...data, clientRequestId } }));

    expect(screen.getByText('No such model.')).toBeDefined();
    expect(screen.getByText('trace-1')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Edit' }));

    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe('Hello there');
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('answers again and takes the earlier answer away', async () => {
    const error = { code: 'agents.model_failed', message: 'The model failed.', retryable: true };
    serve([message('u', 'user', 'Hi'), message('old', 'assistant', 'Half', { status: 'failed', error })]);
    server.use(
      http.post(api('/messages/old/regenerate'), () =>
        HttpResponse.json({ conversationId, userMessageId: 'u', assistantMessageId: 'a', runId }, { status: 202 }),
      ),
    );
    await openChat(conversationId);
    await userEvent.click(await screen.findByRole('button', { name: 'Retry' }));

    await waitFor(() => expect(FakeWebSocket.last.sent).toContainEqual({ type: 'subscribe', runId, after: 0 }));
    expect(screen.queryByText('The model failed.')).toBeNull();
    start(null);
    deliver('text_delta', { partIndex: 0, text: 'Better' });
    expect(await screen.findByText('Better')).toBeDefined();
  });

  it('offers a new chat where there is no such conversation', async () => {
    serve();
    const problem = { code: 'conversations.not_found', detail: 'There is no such conversation.' };
    server.use(http.get(api('/conversations/:id'), () => HttpResponse.json(problem, { status: 404 })));

    await openChat(conversationId);
    await userEvent.click(await screen.findByRole('link', { name: 'Start a new chat' }));

    expect(route.open).toHaveBeenCalledWith(null);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
