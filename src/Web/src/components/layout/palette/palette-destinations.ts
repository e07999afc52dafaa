import { routes } from '@/lib/routes';

/** Something that can be opened. */
export interface Destination {
  id: string;
  group: string;
  title: string;
  detail?: string;
  path: string;
  /** For those that open within the chat; null is a new one. */
  conversation?: string | null;
}

export const pagesGroup = 'Pages';

const page = (title: string, path: string): Destination => ({
  id: path.replaceAll('/', '-'),
  group: pagesGroup,
  title,
  path,
});

export const pages: readonly Destination[] = [
  { ...page('New chat', routes.chat), conversation: null },
  page('Jobs', routes.jobs),
  page('Agenda', routes.jobAgenda),
  page('Insights', routes.jobInsights),
  page('Profiles', routes.jobProfiles),
  page('Resumes', routes.resumes),
  page('Stories', routes.stories),
  page('Projects', routes.projects),
  page('Pipelines', routes.pipelines),
  page('Pipeline runs', routes.pipelineRuns),
  page('Schedules', routes.schedules),
  page('Triggers', routes.triggers),
  page('Calendar', routes.calendar),
  page('Notifications', routes.notifications),
  page('Settings', routes.settings),
  page('Security', routes.security),
  page('Sessions', routes.sessions),
  page('API keys', routes.apiKeys),
  page('Webhooks', routes.webhooks),
  page('Your data', routes.data),
];

/** Those whose title has every one of the words. */
export function called(words: string, destinations: readonly Destination[]): Destination[] {
  const parts = words.toLowerCase().split(/\s+/);
  return destinations.filter(({ title }) => parts.every((part) => title.toLowerCase().includes(part)));
}
