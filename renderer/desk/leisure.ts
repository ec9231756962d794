/** Changes at a walk: for what is drawn beside the text and that nobody reads as fast as it is typed. */

export type Subscribe = (listener: () => void) => () => void;

/**
 * Tells all its listeners together, `ms` after the first change since the last time. Together, because each drawing of
 * React with the caret in a long text costs a walk through that text; afterwards, so that the key itself is drawn first.
 */
export function atLeisure(subscribe: Subscribe, ms: number): Subscribe {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stop = () => {};
  const tell = () => {
    timer = null;
    for (const listener of [...listeners]) listener();
  };
  const changed = () => {
    timer ??= setTimeout(tell, ms);
  };
  const leave = (listener: () => void) => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop();
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return (listener) => {
    if (listeners.size === 0) stop = subscribe(changed);
    listeners.add(listener);
    return () => leave(listener);
  };
}
