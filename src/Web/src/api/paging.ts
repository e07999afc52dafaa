interface Page {
  nextCursor: string | null;
}

/** How an infinite query walks through a list of the API. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Page) => page.nextCursor ?? undefined,
};
