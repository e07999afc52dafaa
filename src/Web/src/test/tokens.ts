/** An access token as the page sees it: only the subject matters here. */
export function tokenFor(subject: string, serial = 1): string {
  const encode = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '');
  return `${encode({ alg: 'ES256' })}.${encode({ sub: subject, jti: String(serial) })}.signature`;
}
