export type TableRow = Readonly<Record<string, unknown>>;

const mostColumns = 6;
const longestLine = 200;

/** Objects of plain values are read best side by side. */
export function isTable(items: readonly unknown[]): items is readonly TableRow[] {
  return items.every(
    (item) =>
      typeof item === 'object' &&
      item !== null &&
      !Array.isArray(item) &&
      Object.keys(item).length <= mostColumns &&
      Object.values(item).every((value) => typeof value !== 'object' || value === null),
  );
}

/** Texts of several lines may be Markdown; of a short one every sign is meant as it stands. */
export function isLongText(text: string): boolean {
  return text.length > longestLine || text.trim().includes('\n');
}
