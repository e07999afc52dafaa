export const routes = {
  home: '/',
  login: '/login',
  register: '/register',
  goodbye: '/goodbye',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  verifyEmail: '/verify-email',
  verifyEmailOf: (email: string) => `/verify-email#email=${encodeURIComponent(email)}`,
  chat: '/chat',
  notifications: '/notifications',
  settings: '/settings',
  sessions: '/settings/sessions',
  apiKeys: '/settings/api-keys',
  webhooks: '/settings/webhooks',
  webhook: (id: string) => `/settings/webhooks/${id}`,
  security: '/settings/security',
  data: '/settings/data',
  users: '/admin',
  registration: '/admin/registration',
  audit: '/admin/audit',
  auditOf: (person: string) => `/admin/audit?actor=${person}`,
  conversation: (id: string) => `/chat/${id}`,
  pipelines: '/pipelines',
  startPipeline: (name: string) => `/pipelines/start/${name}`,
  startPipelineLike: (name: string, run: string) => `/pipelines/start/${name}?like=${run}`,
  pipelineRuns: '/pipelines/runs',
  pipelineRunsOf: (pipeline: string) => `/pipelines/runs?pipeline=${pipeline}`,
  pipelineRun: (id: string) => `/pipelines/runs/${id}`,
  calendar: '/pipelines/calendar',
  schedules: '/pipelines/schedules',
  triggers: '/pipelines/triggers',
  jobs: '/jobs',
  deletedJobs: '/jobs?view=table&status=deleted',
  job: (id: string) => `/jobs/${id}`,
  resumes: '/jobs/resumes',
  stories: '/jobs/stories',
  jobInsights: '/jobs/insights',
  jobAgenda: '/jobs/agenda',
  projects: '/jobs/projects',
  jobProfiles: '/jobs/profiles',
};

/** Begins a provider's sign-in; it ends at the return path. */
export function externalStart(provider: string, returnTo: string): string {
  return `/api/v1/auth/external/${provider}/start?returnTo=${encodeURIComponent(returnTo)}`;
}

const conversationPath = /^\/chat\/([\w-]+)\/?$/;

export function conversationIdIn(pathname: string): string | null {
  return conversationPath.exec(pathname)?.[1] ?? null;
}

const pipelinePath = /^\/pipelines\/start\/([\w-]+)\/?$/;
const pipelineRunPath = /^\/pipelines\/runs\/([\w-]+)\/?$/;

const jobPath = /^\/jobs\/([\da-f-]{36})\/?$/;

export function jobIdIn(pathname: string): string | null {
  return jobPath.exec(pathname)?.[1] ?? null;
}

export function pipelineNameIn(pathname: string): string | null {
  return pipelinePath.exec(pathname)?.[1] ?? null;
}

export function pipelineRunIdIn(pathname: string): string | null {
  return pipelineRunPath.exec(pathname)?.[1] ?? null;
}

const webhookPath = /^\/settings\/webhooks\/([\w-]+)\/?$/;

export function webhookIdIn(pathname: string): string | null {
  return webhookPath.exec(pathname)?.[1] ?? null;
}

/** Where to go after signing in; only paths of this site are accepted. */
export function returnPath(search: string): string {
  const next = new URLSearchParams(search).get('next');
  return next !== null && /^\/(?![/\\])/.test(next) ? next : routes.chat;
}

export function loginPath(pathname: string): string {
  return pathname === routes.chat ? routes.login : `${routes.login}?next=${encodeURIComponent(pathname)}`;
}
