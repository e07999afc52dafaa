import { describe, expect, it } from 'vitest';
import { describeTool, formatDuration, prettyJson } from './tool-names';

describe('describeTool', () => {
  it.each([
    ['current_datetime', 'running', 'Looking up the date and time'],
    ['current_datetime', 'completed', 'Looked up the date and time'],
    ['search_jobs', 'running', 'Using search jobs'],
    ['send_letter', 'requires_approval', 'Use send letter'],
    ['run_pipeline', 'approved', 'Running a pipeline'],
    ['run_pipeline', 'denied', 'Run a pipeline'],
    ['listResumes', 'failed', 'Used list resumes'],
  ] as const)('calls %s that is %s “%s”', (name, status, words) => {
    expect(describeTool(name, status)).toBe(words);
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
