import { vi } from 'vitest';

/** What jsdom does not have and a layout would need. */
export function stubBrowser() {
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('IntersectionObserver', Observer);
  const eventTarget = { addEventListener() {}, removeEventListener() {} };
  // Nothing moves, so nothing is still moving when a test is over.
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('reduced-motion'), ...eventTarget }));
  Element.prototype.scrollIntoView = () => {};
  Object.defineProperty(document, 'fonts', { configurable: true, value: eventTarget });
}
