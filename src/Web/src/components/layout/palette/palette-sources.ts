import { listConversations, listJobs, listPipelineRuns, listResumes, listStories } from '@/api/gen/sdk.gen';
import type { ConversationDto } from '@/api/gen/types.gen';
import { routes } from '@/lib/routes';
import type { Destination } from './palette-destinations';

const perGroup = 5;

/** What one list of the server has for the palette. */
interface Source {
  group: string;
  /** Its newest say nothing; it is asked only for what is called so. */
  isForWordsOnly?: true;
  find: (query: { q?: string; limit: number }, signal: AbortSignal) => Promise<Omit<Destination, 'group'>[]>;
}

/** In the order in which they are shown, whichever answers first. */
const sources: readonly Source[] = [
  {
    group: 'Jobs',
    isForWordsOnly: true,
    find: async (query, signal) =>
      (await listJobs({ query, signal })).items.map(({ id, title, company }) => ({
        id,
        title,
        detail: company,
        path: routes.job(id),
      })),
  },
  {
    group: 'Conversations',
    find: async (query, signal) => (await listConversations({ query, signal })).items.map(conversation),
  },
  {
    group: 'Archived conversations',
    isForWordsOnly: true,
    find: async (query, signal) =>
      (await listConversations({ query: { ...query, archived: true }, signal })).items.map(conversation),
  },
  {
    group: 'Resumes',
    find: async (query, signal) =>
      (await listResumes({ query, signal })).items.map(({ id, name }) => ({ id, title: name, path: routes.resumes })),
  },
  {
    group: 'Stories',
    find: async (query, signal) =>
      (await listStories({ query, signal })).items.map(({ id, name }) => ({ id, title: name, path: routes.stories })),
  },
  {
    group: 'Runs',
    find: async (query, signal) =>
      (await listPipelineRuns({ query, signal })).items.map(({ id, pipeline, status }) => ({
        id,
        title: pipeline.replaceAll('_', ' '),
        detail: status.replaceAll('_', ' '),
        path: routes.pipelineRun(id),
      })),
  },
];

export interface Findings {
  destinations: Destination[];
  /** The groups of which nothing is known, because they could not be asked. */
  missing: string[];
}

/** Asks all of them at once. What one refuses leaves the others as they are. */
export async function findEverywhere(words: string, signal: AbortSignal): Promise<Findings> {
  const asked = sources.filter(({ isForWordsOnly }) => words !== '' || !isForWordsOnly);
  const query = { q: words || undefined, limit: perGroup };
  const answers = await Promise.allSettled(asked.map(({ find }) => find(query, signal)));

  const findings: Findings = { destinations: [], missing: [] };
  asked.forEach(({ group }, place) => {
    const answer = answers[place];
    if (answer?.status === 'fulfilled') {
      findings.destinations.push(...answer.value.map((destination) => ({ ...destination, group })));
    } else findings.missing.push(group);
  });
  return findings;
}

function conversation({ id, title }: ConversationDto): Omit<Destination, 'group'> {
  return { id, title: title ?? 'New chat', path: routes.conversation(id), conversation: id };
}
