interface KeyScope {
  name: string;
  label: string;
  description: string;
}

/** What a key can be made for, as the server names it. */
export const keyScopes: readonly KeyScope[] = [
  {
    name: 'conversations',
    label: 'Conversations',
    description: 'Read and write your conversations, and have the assistant answer.',
  },
  { name: 'pipelines:run', label: 'Pipelines', description: 'Start pipelines and watch their runs.' },
  { name: 'webhooks', label: 'Webhooks', description: 'Make webhooks and see what they were sent.' },
  { name: 'jobs:read', label: 'Jobs, reading', description: 'Read your jobs, and what you apply with.' },
  { name: 'jobs:write', label: 'Jobs, writing', description: 'Add and change your jobs, and what you apply with.' },
  {
    name: 'jobs:ingest',
    label: 'Jobs, handing in',
    description: 'Hand in jobs that a program found, and nothing else.',
  },
];

export function scopeLabels(names: readonly string[]): string {
  return names.map((name) => keyScopes.find((scope) => scope.name === name)?.label ?? name).join(', ');
}
