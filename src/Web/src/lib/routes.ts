export const routes = {
  home: '/',
  login: '/login',
  register: '/register',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  verifyEmail: '/verify-email',
  verifyEmailOf: (email: string) => `/verify-email#email=${encodeURIComponent(email)}`,
  chat: '/chat',
  settings: '/settings',
  sessions: '/settings/sessions',
  apiKeys: '/settings/api-keys',
  security: '/settings/security',
  users: '/admin',
  audit: '/admin/audit',
  auditOf: (person: string) => `/admin/audit?actor=${person}`,
  conversation: (id: string) => `/chat/${id}`,
};

const conversationPath = /^\/chat\/([\w-]+)\/?$/;

export function conversationIdIn(pathname: string): string | null {
  return conversationPath.exec(pathname)?.[1] ?? null;
}

/** Where to go after signing in; only paths of this site are accepted. */
export function returnPath(search: string): string {
  const next = new URLSearchParams(search).get('next');
  return next !== null && /^\/(?![/\\])/.test(next) ? next : routes.chat;
}

export function loginPath(pathname: string): string {
  return pathname === routes.chat ? routes.login : `${routes.login}?next=${encodeURIComponent(pathname)}`;
}
