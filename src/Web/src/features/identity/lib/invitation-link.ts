/** The token of an invitation. It stands behind the #, which browsers send to nobody. */
export function invitationIn(hash: string): string | null {
  return new URLSearchParams(hash.slice(1)).get('invitation');
}
