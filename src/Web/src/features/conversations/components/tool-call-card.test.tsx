import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MessagePartDto } from '@/api/gen/types.gen';
import { renderInApp } from '@/test/render';
import { ToolCallCard } from './tool-call-card';

const call: Extract<MessagePartDto, { type: 'tool_call' }> = {
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

describe('ToolCallCard', () => {
  it('says in plain words what was done and keeps the details closed', () => {
    const { container } = renderInApp(<ToolCallCard call={call} />);

    expect(screen.getByText('Looked up the date and time')).toBeDefined();
    expect(screen.getByText('Done · 12 ms')).toBeDefined();
    expect(container.querySelector('details')?.open).toBe(false);
  });

  it('lays out what was asked and what came back', () => {
    const { container } = renderInApp(<ToolCallCard call={call} />);

    const texts = [...container.querySelectorAll('pre')].map((pre) => pre.textContent);
    expect(texts).toEqual(['{\n  "timeZone": "Asia/Tokyo"\n}', '{\n  "local": "09:00"\n}']);
  });

  it('shows what the person made of the arguments beside what was proposed, and whence the result comes', () => {
    const approval = { expiresAt: null, canAlwaysAllow: true, proposedArguments: { timeZone: 'UTC' } };
    renderInApp(<ToolCallCard call={{ ...call, untrusted: true, approval }} />);

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
    renderInApp(<ToolCallCard call={{ ...call, status, durationMs: null }} />);

    expect(screen.getByText(word)).toBeDefined();
  });
});
