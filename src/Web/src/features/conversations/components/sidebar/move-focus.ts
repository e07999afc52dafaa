/** The link of the row this many rows further down. */
export function linkBeside(row: HTMLElement | null, step: number): HTMLElement | null {
  const links = [...document.querySelectorAll<HTMLElement>('li > a[data-conversation]')];
  const position = links.findIndex((link) => row?.contains(link));
  return links[position + step] ?? null;
}
