import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/api/gen/types.gen';
import { renderInApp } from '@/test/render';
import { server } from '@/test/server';
import { ApprovalCard, type ApprovalCardProps } from './approval-card';

const call: ApprovalCardProps['call'] = {
  type: 'tool_call',
  toolCallId: 'call_0',
  toolName: 'send_letter',
  arguments: { to: 'bob', copies: 2 },
  status: 'requires_approval',
  result: null,
  durationMs: null,
  untrusted: false,
  approval: {
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    canAlwaysAllow: true,
    proposedArguments: null,
  },
};

const address = 'http://localhost/api/v1/runs/run/approvals/call_0';

function open(changes: Partial<ApprovalCardProps['call']> = {}) {
  renderInApp(<ApprovalCard call={{ ...call, ...changes }} runId="run" conversationId="conversation" />);
}

function takeVerdicts(): Verdict[] {
  const verdicts: Verdict[] = [];
  server.use(
    http.get('http://localhost/api/v1/notifications', () => HttpResponse.json({ items: [] })),
    http.post(address, async ({ request }) => {
      verdicts.push((await request.json()) as Verdict);
      return HttpResponse.json({});
    }),
  );
  return verdicts;
}

function refuseWith(status: number, problem: object) {
  server.use(http.post(address, () => HttpResponse.json(problem, { status })));
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('ApprovalCard', () => {
  it('tells what is wanted, with what, and how long there is time', () => {
    open();

    expect(screen.getByRole('form', { name: 'Approval: Use send letter' })).toBeDefined();
    expect(screen.getByText('bob').closest('div')?.textContent).toBe('tobob');
    expect(screen.getByText(/2[34] h left/)).toBeDefined();
  });

  it('approves what was proposed, for the conversation if that is ticked', async () => {
    const verdicts = takeVerdicts();
    open();

    await userEvent.click(screen.getByRole('checkbox', { name: 'Always allow this in this conversation' }));
    await userEvent.click(button('Approve'));

    await waitFor(() => expect(verdicts).toEqual([{ decision: 'approve', arguments: null, alwaysAllow: true }]));
    expect(button('Deny').disabled).toBe(true);
  });

  it('denies', async () => {
    const verdicts = takeVerdicts();
    open();

    await userEvent.click(button('Deny'));

    await waitFor(() => expect(verdicts).toEqual([{ decision: 'deny' }]));
  });

  it('has the notice of this conversation read once nothing waits any more', async () => {
    const read: unknown[] = [];
    const notice = { id: 'mine', kind: 'conversations.approval_required', link: '/chat/conversation' };
    const others = [
      { ...notice, id: 'of another', link: '/chat/another' },
      { ...notice, id: 'of something else', kind: 'pipelines.run_failed' },
    ];
    takeVerdicts();
    server.use(
      http.get('http://localhost/api/v1/notifications', () => HttpResponse.json({ items: [notice, ...others] })),
      http.post('http://localhost/api/v1/notifications/:id/read', ({ params }) => {
        read.push(params.id);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    open();

    await userEvent.click(button('Deny'));

    await waitFor(() => expect(read).toEqual(['mine']));
  });

  it('approves the arguments as they were changed in their fields', async () => {
    const verdicts = takeVerdicts();
    open();
    await userEvent.click(button('Change'));
    const copies = screen.getByRole('textbox', { name: 'copies' });

    await userEvent.clear(copies);
    await userEvent.click(button('Approve'));
    expect(screen.getByText('Enter a number.')).toBeDefined();
    expect(verdicts).toEqual([]);

    await userEvent.type(copies, '3');
    await userEvent.click(button('Approve'));
    await waitFor(() => expect(verdicts).toMatchObject([{ arguments: { to: 'bob', copies: 3 } }]));
  });

  it('asks for what has no fields as JSON', async () => {
    open({ arguments: { to: ['bob', 'carol'] } });

    await userEvent.click(button('Change'));

    expect(screen.getByRole('textbox', { name: 'Arguments, as JSON' })).toHaveProperty(
      'value',
      '{\n  "to": [\n    "bob",\n    "carol"\n  ]\n}',
    );
  });

  it('approves the arguments as they were changed as JSON, once they are an object', async () => {
    const verdicts = takeVerdicts();
    open();
    await userEvent.click(button('Change'));
    await userEvent.click(button('Edit as JSON'));
    const field = screen.getByRole('textbox', { name: 'Arguments, as JSON' });

    await userEvent.clear(field);
    await userEvent.click(button('Approve'));
    expect(screen.getByText(/must be a JSON object/)).toBeDefined();
    expect(verdicts).toEqual([]);

    await userEvent.click(field);
    await userEvent.paste('{"to":"carol"}');
    await userEvent.click(button('Approve'));
    await waitFor(() => expect(verdicts).toMatchObject([{ decision: 'approve', arguments: { to: 'carol' } }]));
  });

  it('shows at the arguments what the server says about them', async () => {
    const errors = { arguments: ["The argument 'to' must be of type string."] };
    refuseWith(400, { code: 'request.invalid', detail: 'Not valid.', errors });
    open();
    await userEvent.click(button('Change'));

    await userEvent.click(button('Approve'));

    expect(await screen.findByText(errors.arguments[0] ?? '')).toBeDefined();
    expect(button('Approve').disabled).toBe(false);
  });

  it('says in place that somebody has decided already', async () => {
    const detail = 'This tool call was decided about already.';
    refuseWith(409, { code: 'conversations.already_decided', detail });
    open();

    await userEvent.click(button('Approve'));

    expect((await screen.findByRole('alert')).textContent).toBe(detail);
  });

  it('offers no lasting permission once text from outside was read', () => {
    open({ approval: { expiresAt: '2100-01-01T00:00:00Z', canAlwaysAllow: false, proposedArguments: null } });

    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText(/has read text from outside/)).toBeDefined();
  });

  it('waits until the run waits', () => {
    open({ approval: { expiresAt: null, canAlwaysAllow: true, proposedArguments: null } });

    expect(button('Approve').disabled).toBe(true);
  });
});
