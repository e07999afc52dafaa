import { describe, expect, it } from 'vitest';
import { conversationIdIn, loginPath, pipelineNameIn, pipelineRunIdIn, returnPath, routes } from '@/lib/routes';

describe('the way back after signing in', () => {
  it('leads to the page that was asked for', () => {
    expect(returnPath(loginPath('/chat/0197').slice('/login'.length))).toBe('/chat/0197');
  });

  it.each(['?next=https://evil.example', '?next=//evil.example', '?next=/%5Cevil.example', '?next=', ''])(
    'never leads to another site: %s',
    (search) => expect(returnPath(search)).toBe('/chat'),
  );
});

it('reads the conversation from the address', () => {
  expect(conversationIdIn('/chat/0197-ab')).toBe('0197-ab');
  expect(conversationIdIn('/chat')).toBeNull();
  expect(conversationIdIn('/settings')).toBeNull();
});

it('reads the pipeline and the run from the address', () => {
  expect(pipelineNameIn(routes.startPipeline('web_page_to_text'))).toBe('web_page_to_text');
  expect(pipelineRunIdIn(routes.pipelineRun('0197-ab'))).toBe('0197-ab');
  expect(pipelineNameIn(routes.pipelines)).toBeNull();
  expect(pipelineRunIdIn(routes.pipelineRuns)).toBeNull();
});
