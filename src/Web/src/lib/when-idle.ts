/** Runs the action when the browser has nothing better to do; gives back a way to call it off. */
export function whenIdle(action: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(action, 1);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(() => action());
  return () => cancelIdleCallback(handle);
}
