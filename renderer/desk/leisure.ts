/** Changes at a walk: for what is drawn beside the text and that nobody reads as fast as it is typed. */

export type Subscribe = (listener: () => void) => () => void;

/** Both in ms. */
export interface Leisure {
  /** After the last change. */
  readonly pause: number;
  /** After the first one, however they go on. */
  readonly most: number;
}

/**
 * Tells all its listeners together, in a pause of the changes. Together, because each drawing of React with the caret in a
 * long text costs a walk through that text; in a pause, so that no key waits for what is drawn beside it.
 */
export function atLeisure(subscribe: Subscribe, { pause, most }: Leisure): Subscribe {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest = 0;
  let stop = () => {};
  const tell = () => {
    timer = null;
    for (const listener of [...listeners]) listener();
  };
  const changed = () => {
    const now = Date.now();
    if (timer === null) latest = now + most;
    else clearTimeout(timer);
    // A clock that is set back must not make it wait for longer.
    timer = setTimeout(tell, Math.max(0, Math.min(pause, latest - now)));
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
