import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

const tolerance = 4;

/** Keeps a growing list at its end until the person scrolls up, and again once they are back there or send something. */
export function useStickToBottom(
  viewport: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  newest: string | undefined,
) {
  const [isFollowing, setIsFollowing] = useState(true);
  const following = useRef(true);

  const follow = useCallback((value: boolean) => {
    following.current = value;
    setIsFollowing(value);
  }, []);

  const jumpToEnd = useCallback(() => {
    follow(true);
    const element = viewport.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [follow, viewport]);

  useEffect(() => {
    if (newest !== undefined) jumpToEnd();
  }, [newest, jumpToEnd]);

  useEffect(() => {
    const element = viewport.current;
    if (!element || !content.current) return;
    let last = positionOf(element);

    const onScroll = () => {
      const now = positionOf(element);
      // A shrinking list also moves the position up; that is not the person's doing.
      const movedUp = now.top < last.top && now.end >= last.end;
      if (movedUp) follow(false);
      else if (isAtEnd(element)) follow(true);
      last = now;
    };
    const onWheel = ({ deltaY }: WheelEvent) => {
      if (deltaY < 0 && endOf(element) > 0) follow(false);
    };
    const onClick = ({ target }: MouseEvent) => {
      // What is opened grows downwards; following the end would carry away what was clicked.
      if (target instanceof Element && target.closest('summary')) follow(false);
    };
    const onToggle = () => {
      if (isAtEnd(element)) follow(true);
    };
    const stayAtEnd = () => {
      if (following.current) element.scrollTop = element.scrollHeight;
      last = positionOf(element);
    };

    const resizes = new ResizeObserver(stayAtEnd);
    resizes.observe(content.current);
    resizes.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('wheel', onWheel, { passive: true });
    element.addEventListener('click', onClick);
    element.addEventListener('toggle', onToggle, { capture: true });
    return () => {
      resizes.disconnect();
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('click', onClick);
      element.removeEventListener('toggle', onToggle, { capture: true });
    };
  }, [viewport, content, follow]);

  return { isFollowing, jumpToEnd };
}

function isAtEnd(element: HTMLElement): boolean {
  return endOf(element) - element.scrollTop <= tolerance;
}

function positionOf(element: HTMLElement) {
  return { top: element.scrollTop, end: endOf(element) };
}

function endOf(element: HTMLElement): number {
  return element.scrollHeight - element.clientHeight;
}
