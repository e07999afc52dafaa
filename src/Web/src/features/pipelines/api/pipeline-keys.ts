export const pipelineKeys = {
  all: ['pipelines'] as const,
  list: ['pipelines', 'list'] as const,
  detail: (name: string) => ['pipelines', 'detail', name] as const,
  runs: ['pipeline-runs'] as const,
  runList: (filter: object) => ['pipeline-runs', 'list', filter] as const,
  run: (id: string) => ['pipeline-runs', 'detail', id] as const,
  stats: ['pipeline-runs', 'stats'] as const,
  schedules: ['schedules'] as const,
  calendar: (from: string, to: string) => ['schedules', 'calendar', from, to] as const,
  triggers: ['triggers'] as const,
  preview: (cron: string, timeZone: string) => ['schedule-preview', cron, timeZone] as const,
};
