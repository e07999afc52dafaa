import { setupServer } from 'msw/node';

/** Answers requests in tests; every test adds the handlers it needs. */
export const server = setupServer();
