import { describe, expect, it } from 'vitest';
import { describeCall, formatDuration, prettyJson } from './tool-names';

describe('describeCall', () => {
  it.each([
    ['current_datetime', 'running', 'Looking up the date and time'],
    ['current_datetime', 'completed', 'Looked up the date and time'],
    ['search_jobs', 'running', 'Using search jobs'],
    ['send_letter', 'requires_approval', 'Use send letter'],
    ['listResumes', 'failed', 'Used list resumes'],
  ] as const)('calls %s that is %s “%s”', (name, status, words) => {
    expect(describeCall({ toolName: name, arguments: {}, status })).toBe(words);
  });

  it.each([
    ['denied', 'Run the pipeline “Notify me”'],
    ['approved', 'Running the pipeline “Notify me”'],
    ['completed', 'Ran the pipeline “Notify me”'],
  ] as const)('names the pipeline of a call that is %s', (status, words) => {
    const call = { toolName: 'run_pipeline', arguments: { name: 'notify_me', input: {} }, status };

    expect(describeCall(call)).toBe(words);
  });
});

describe('formatDuration', () => {
  it('changes from milliseconds to seconds', () => {
    expect([formatDuration(12.4), formatDuration(1_530)]).toEqual(['12 ms', '1.5 s']);
  });
});

describe('prettyJson', () => {
  it('lays out JSON and leaves other text alone', () => {
    expect(prettyJson('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(prettyJson('Not found.')).toBe('Not found.');
  });
});
