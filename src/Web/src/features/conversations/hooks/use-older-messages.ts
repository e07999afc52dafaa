import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const loadAhead = '600px 0px 0px 0px';

interface OlderMessages {
  firstId: string | undefined;
  hasMore: boolean;
  load: () => void;
}

/** Loads older messages as the person nears the top and keeps what they read where it was. */
export function useOlderMessages(viewport: RefObject<HTMLElement | null>, { firstId, hasMore, load }: OlderMessages) {
  const sentinel = useRef<HTMLDivElement>(null);
  const anchor = useRef<{ element: Element; top: number } | null>(null);
  const loadRef = useRef(load);
  useEffect(() => {
    loadRef.current = load;
  });

  useEffect(() => {
    if (!hasMore || !sentinel.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) loadRef.current();
      },
      { root: viewport.current, rootMargin: loadAhead },
    );
    observer.observe(sentinel.current);
    return () => observer.disconnect();
  }, [hasMore, viewport]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when messages were put above the known first one
  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return;
    if (anchor.current?.element.isConnected) {
      element.scrollTop += anchor.current.element.getBoundingClientRect().top - anchor.current.top;
    }
    const remember = () => {
      const first = element.querySelector('[data-message]');
      anchor.current = first && { element: first, top: first.getBoundingClientRect().top };
    };
    remember();
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [firstId, viewport]);

  return sentinel;
}
