import { expect, it } from 'vitest';
import { matchingPipelines, optionsOf } from '@/features/pipelines/lib/pipeline-filter';
import { pipeline } from '@/test/pipelines';

const all = [
  pipeline(),
  pipeline({ name: 'conversation_digest', title: 'Digest', description: 'Sums up what was said.', tags: ['text'] }),
  pipeline({ name: 'find_jobs', title: 'Find jobs', description: 'Looks for work.', area: 'jobs', tags: ['text'] }),
];
const everything = { q: '', area: '', tag: '' };

it.each([
  ['nothing in particular', everything, ['echo', 'conversation_digest', 'find_jobs']],
  ['an area', { ...everything, area: 'jobs' }, ['find_jobs']],
  ['a tag', { ...everything, tag: 'text' }, ['conversation_digest', 'find_jobs']],
  ['both', { ...everything, area: 'general', tag: 'text' }, ['conversation_digest']],
  ['a word in any case, wherever it occurs', { ...everything, q: 'DIGEST' }, ['conversation_digest']],
  ['words that must all occur, in any order', { ...everything, q: ' work  find ' }, ['find_jobs']],
  ['words that nothing has', { ...everything, q: 'digest work' }, []],
])('finds the pipelines with %s', (_, filter, names) => {
  expect(matchingPipelines(all, filter).map(({ name }) => name)).toEqual(names);
});

it('offers each value once, in order, after everything', () => {
  expect(optionsOf('All areas', ['jobs', 'general', 'jobs'])).toEqual([
    { value: '', label: 'All areas' },
    { value: 'general', label: 'General' },
    { value: 'jobs', label: 'Jobs' },
  ]);
});
