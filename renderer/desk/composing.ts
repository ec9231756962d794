/** Knows whether an input method is at work, and waits for its end: a report read in the middle would hold half a word. */
export interface Composition {
  active(): boolean;
  /** Resolves when nothing is being composed and the text of the last composition stands. */
  ended(): Promise<void>;
  subscribe(listener: (active: boolean) => void): () => void;
}

/** Composition events bubble to the document; the capture phase sees them before any editor. */
export function watchComposition(target: EventTarget): Composition {
  let active = false;
  const listeners = new Set<(active: boolean) => void>();
  const become = (next: boolean) => {
    active = next;
    for (const listener of [...listeners]) listener(next);
  };
  target.addEventListener('compositionstart', () => become(true), { capture: true });
  target.addEventListener('compositionend', () => become(false), { capture: true });
  const subscribe = (listener: (active: boolean) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const nextEnd = () =>
    new Promise<void>((resolve) => {
      const stop = subscribe((composing) => {
        if (composing) return;
        stop();
        resolve();
      });
    });
  // The editor takes the composed text in a task after the event.
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  return {
    active: () => active,
    subscribe,
    async ended() {
      while (active) {
        await nextEnd();
        await settled();
      }
    },
  };
}
