import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { newRun } from '@/features/conversations/lib/run-reducer';
import type { ToolCallPart } from '@/features/conversations/lib/tool-call';
import { useChatStore } from '@/stores/chat-store';
import { renderInApp } from '@/test/render';
import { ToolCallCard } from './tool-call-card';

const call: ToolCallPart = {
  type: 'tool_call',
  toolCallId: 't',
  toolName: 'current_datetime',
  arguments: { timeZone: 'Asia/Tokyo' },
  status: 'completed',
  result: '{"local":"09:00"}',
  durationMs: 12,
  untrusted: false,
  approval: null,
};

const runId = 'run';

function tell(percent: number | null, message: string) {
  const progress = { [call.toolCallId]: { toolCallId: call.toolCallId, percent, message } };
  useChatStore.setState({ runs: { [runId]: { ...newRun(runId, 'conversation'), progress } } });
}

describe('ToolCallCard', () => {
  afterEach(() => useChatStore.setState(useChatStore.getInitialState()));

  it('says in plain words what was done and keeps the details closed', () => {
    const { container } = renderInApp(<ToolCallCard call={call} runId={runId} />);

    expect(screen.getByText('Looked up the date and time')).toBeDefined();
    expect(screen.getByText('Done · 12 ms')).toBeDefined();
    expect(container.querySelector('details')?.open).toBe(false);
  });

  it('lays out what was asked and what came back', () => {
    const { container } = renderInApp(<ToolCallCard call={call} runId={runId} />);

    const texts = [...container.querySelectorAll('pre')].map((pre) => pre.textContent);
    expect(texts).toEqual(['{\n  "timeZone": "Asia/Tokyo"\n}', '{\n  "local": "09:00"\n}']);
  });

  it('shows what the person made of the arguments beside what was proposed, and whence the result comes', () => {
    const approval = { expiresAt: null, canAlwaysAllow: true, proposedArguments: { timeZone: 'UTC' } };
    renderInApp(<ToolCallCard call={{ ...call, untrusted: true, approval }} runId={runId} />);

    expect(screen.getByText('What the assistant had proposed')).toBeDefined();
    expect(screen.getByText('Asked with, as you changed it')).toBeDefined();
    expect(screen.getByText('Result, from outside')).toBeDefined();
  });

  it.each([
    ['requires_approval', 'Waits for you'],
    ['approved', 'Running…'],
    ['running', 'Running…'],
    ['failed', 'Failed'],
    ['denied', 'Not allowed'],
    ['unknown', 'Outcome unknown'],
  ] as const)('tells that a call is %s', (status, word) => {
    renderInApp(<ToolCallCard call={{ ...call, status, durationMs: null }} runId={runId} />);

    expect(screen.getByText(word)).toBeDefined();
  });

  it('shows how far a running tool is', () => {
    tell(41.7, 'Half a page.');
    renderInApp(<ToolCallCard call={{ ...call, status: 'running', durationMs: null }} runId={runId} />);

    const bar = screen.getByRole('progressbar', { name: 'Looking up the date and time' });
    expect(bar.getAttribute('aria-valuenow')).toBe('41');
    expect(screen.getByText('41 %')).toBeDefined();
    expect(screen.getByText('Half a page.')).toBeDefined();
  });

  it('claims no percentage that nobody knows', () => {
    tell(null, 'It has begun.');
    renderInApp(<ToolCallCard call={{ ...call, status: 'running', durationMs: null }} runId={runId} />);

    expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false);
    expect(screen.queryByText(/%/)).toBeNull();
    expect(screen.getByText('It has begun.')).toBeDefined();
  });

  it('forgets how far it was once it is done', () => {
    tell(90, 'Almost there.');
    renderInApp(<ToolCallCard call={call} runId={runId} />);

    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByText('Almost there.')).toBeNull();
  });

  describe('of a pipeline', () => {
    const pipelineCall = { ...call, toolName: 'run_pipeline', arguments: { name: 'echo', input: { text: 'Hi' } } };
    const resultOf = (status: string) => `{"runId":"0199-run","status":"${status}","output":{"text":"Hi th`;

    it('names it and leads to its run, also when the result was too long to be kept whole', () => {
      renderInApp(<ToolCallCard call={{ ...pipelineCall, result: resultOf('completed') }} runId={runId} />);

      expect(screen.getByText('Ran the pipeline “Echo”')).toBeDefined();
      const link = screen.getByRole('link', { name: 'Open its run' });
      expect(link.getAttribute('href')).toBe('/pipelines/runs/0199-run');
    });

    it('says that it goes on when it takes longer than the assistant waits', () => {
      renderInApp(<ToolCallCard call={{ ...pipelineCall, result: resultOf('running') }} runId={runId} />);

      const link = screen.getByRole('link', { name: 'open its run' });
      expect(link.parentElement?.textContent).toBe('The pipeline goes on: open its run.');
      expect(link.getAttribute('href')).toBe('/pipelines/runs/0199-run');
    });

    it('says that stopping the answer did not stop it', () => {
      renderInApp(<ToolCallCard call={{ ...pipelineCall, status: 'unknown', result: null }} runId={runId} />);

      const link = screen.getByRole('link', { name: 'look at its runs' });
      expect(link.parentElement?.textContent).toMatch(/the pipeline goes on/);
      expect(link.getAttribute('href')).toBe('/pipelines/runs?pipeline=echo');
    });

    it('leads nowhere when none was started', () => {
      const refused = { ...pipelineCall, status: 'failed' as const, result: 'text: This is required.' };
      renderInApp(<ToolCallCard call={refused} runId={runId} />);

      expect(screen.queryByRole('link')).toBeNull();
    });
  });
});
