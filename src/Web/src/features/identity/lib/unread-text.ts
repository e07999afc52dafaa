/** The server stops counting here. */
const most = 100;

export function countText(unread: number): string {
  return unread < most ? String(unread) : `${most - 1}+`;
}

export function unreadText(unread: number): string {
  return `${countText(unread)} unread`;
}
