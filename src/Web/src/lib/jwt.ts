/** Who a token is for. Only a hint for the page: the server is the one that verifies. */
export function subjectOf(token: string): string | null {
  const payload = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/');
  if (payload === undefined) return null;
  const claims: { sub?: string } = JSON.parse(atob(payload));
  return claims.sub ?? null;
}
