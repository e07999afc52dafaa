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
  vi.stubGlobal('matchMedia', () => ({ matches: false, ...eventTarget }));
  Object.defineProperty(document, 'fonts', { configurable: true, value: eventTarget });
}
